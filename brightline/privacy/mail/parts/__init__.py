"""What an address is made of: its forms, names, signs and endings, for the searches above."""
