// The least that a Swift program can do: the yardstick for the start of `coach`.
print("bare")
