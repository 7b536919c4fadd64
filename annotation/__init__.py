"""Face 2, label: the codebook, samples, the labelling page, and the server that shows it."""
