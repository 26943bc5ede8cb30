@main struct Watchward { static func main() { print("watchward") } }
