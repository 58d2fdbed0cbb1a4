"""One format a file; each declares one Exporter and is found by walking this folder."""
