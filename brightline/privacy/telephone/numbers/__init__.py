"""What makes digits a telephone number: plans, windows of groups, what stands around them."""
