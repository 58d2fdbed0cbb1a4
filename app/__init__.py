"""Top floor: commands, runner, exporters. The only floor that names all stages."""
