print("bluebox")
