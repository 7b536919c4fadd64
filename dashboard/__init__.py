"""Face 3, out: the Streamlit app. It renders what the core computed and computes nothing."""

CUBE_VARIABLE = "BRIGHTLINE_CUBE"  # the environment variable that names the folder to show
