"""Care: batches that end, caps, an even spread, debriefs and referrals."""
