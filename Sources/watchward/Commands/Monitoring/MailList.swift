import ArgumentParser
import CommunitySafety
import Services

/// Lists what became of every message.
struct MailList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what became of every message, the newest first.",
        discussion: """
            Examples:
              watchward mail list --data data/aldmere
              watchward mail list --format json --data data/aldmere
            """)

    @Option(help: "How to print it: text or json.")
    var format: OutputFormat = .text

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let answer = try await ShowMail(context).run(as: .operator)
            try context.close()
            if format == .json { return Terminal().result(try JSONText.of(answer.lines.map(Row.init))) }
            for line in answer.lines {
                Terminal().result("\(line.state.rawValue)  \(line.address)  \(line.subject)  \(line.reply)")
            }
        }
    }

    private struct Row: Encodable {
        let id: String
        let kind: String
        let state: String
        let address: String
        let subject: String
        let tries: Int
        let code: Int
        let reply: String

        init(_ line: ShowMail.Line) {
            (id, kind, state, address) = (line.id, line.kind.rawValue, line.state.rawValue, line.address)
            (subject, tries, code, reply) = (line.subject, line.tries, line.code, line.reply)
        }
    }
}
