"""The phrases of report English in a claim: movements, records, runs, forecasts, times."""
