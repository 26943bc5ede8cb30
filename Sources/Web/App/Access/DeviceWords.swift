/// A browser and its system in words, from what the browser says of itself.
enum DeviceWords {
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung browser"), ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "Chromebook"),
        ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]

    /// `Firefox on Linux`; only words of our own, whatever was said.
    static func of(_ agent: String?) -> String {
        let agent = agent ?? ""
        let browser = browsers.first { agent.contains($0.0) }?.1 ?? "A browser"
        return systems.first { agent.contains($0.0) }.map { "\(browser) on \($0.1)" } ?? browser
    }
}
