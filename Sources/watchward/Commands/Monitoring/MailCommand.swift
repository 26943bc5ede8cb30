import ArgumentParser

/// A partnership's outgoing mail.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Say how mail leaves, send what waits, and list what became of it.",
        subcommands: [MailSet.self, MailSend.self, MailList.self])
}
