print("synthesize-dump")
