"""Face 2, label: codebook, probability samples and the Label Studio integration."""
