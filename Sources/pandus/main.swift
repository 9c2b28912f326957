print("pandus")
