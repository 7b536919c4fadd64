"""Face 3, out: the Streamlit app. It renders what the core computed and computes nothing."""

CUBE_VARIABLE = "BRIGHTLINE_CUBE"  # the environment variable that names the folder to show
PROTOCOL_VARIABLE = "BRIGHTLINE_PROTOCOL"  # the study file whose last day ends the showing

# Of the team's process alone:
STUDY_VARIABLE = "BRIGHTLINE_TEAM_STUDY"  # the study file
KEY_VARIABLE = "BRIGHTLINE_TEAM_KEY"  # what its address must hold, on one's own machine
ACCESS_VARIABLE = "BRIGHTLINE_TEAM_ACCESS"  # the access file, where it is shared
