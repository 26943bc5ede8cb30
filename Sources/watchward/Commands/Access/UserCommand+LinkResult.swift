extension UserCommand {
    /// What a command that makes a link prints.
    struct LinkResult: Encodable {
        let email: String
        /// The path of the link on the server's own address.
        let link: String
        let days: Int

        var text: String {
            "Give \(email) this link, by the server's address; it works once, for \(days) day\(days == 1 ? "" : "s"):\n\(link)"
        }
    }
}
