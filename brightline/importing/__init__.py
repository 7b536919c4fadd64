"""Imports: files of adverts that others collected, through the same door as a crawl.

CSV, JSON lines and Parquet are read as streams and never copied; a mapping file says which column
means what (`mapping.py`). A row becomes an advert or a counted reason (`rows.py`), a day of
sightings becomes a run (`file_runs.py`), and the command is `commands.py`.
"""
