"""Who leads the company, as its own pages say: names and business titles, and nothing else."""
