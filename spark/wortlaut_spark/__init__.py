"""What the Spark job in spark/job.py is made of."""
