"""Face 3, out: the Streamlit app. It renders what the core computed and computes nothing."""
