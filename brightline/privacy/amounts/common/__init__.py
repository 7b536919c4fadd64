"""What all amounts share: how forms are looked for, units, dates, and what no amount is."""
