/// From where somebody signs in.
package struct Client: Sendable, Hashable {
    /// The network address; empty when it isn't known.
    package let address: String
    /// The browser and system in words: “Firefox on Linux”.
    package let device: String
    /// What a device that has signed in before shows.
    package let deviceToken: String?

    package init(address: String, device: String, deviceToken: String? = nil) {
        self.address = address
        self.device = device
        self.deviceToken = deviceToken
    }
}
