/// A device on which somebody is signed in.
struct DeviceRow: Sendable {
    let id: String
    let device: String
    let used: String
}
