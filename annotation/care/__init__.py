"""Care for the people who read these adverts: batches that end, caps, debriefs, referrals."""
