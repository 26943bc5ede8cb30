import ArgumentParser
import CommunitySafety
import Services

/// Accounts, from the machine that holds the data.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "The accounts of those who work on the plan.",
        discussion: """
            Examples:
              watchward user add --name "Ros Ferriby" --email ros@aldmere.example --role manager --data data/aldmere
              watchward user list --data data/aldmere
              watchward user reset ros@aldmere.example --data data/aldmere

            Exit code 2 when something that you gave can't be used, 3 when there is no such account or it is in the way.
            """,
        subcommands: [Add.self, List.self, Disable.self, Reset.self])

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

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an account and the link by which its person chooses a password.")

        @Option(help: "The person's name.") var name: String
        @Option(help: "The e-mail address that they sign in with.") var email: String
        @Option(
            help: ArgumentHelp("One of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "role"))
        var role: String
        @Option(help: "The agency, as it stands among the members; needed for partner-lead and tasking-partner.")
        var agency: String?
        @Option(help: "text or json.") var format: OutputFormat = .text
        @OptionGroup var options: DataOptions

        func validate() throws {
            guard Role(rawValue: role) != nil else {
                throw ValidationError("--role is one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
            }
        }

        func run() async throws {
            try await answering {
                let context = try await options.settings().installation().open(.system)
                let new = NewAccount(name: name, email: email, role: Role(rawValue: role) ?? .reader, agency: agency)
                let made = try await MakeAccount(context).run(new, as: .operator)
                try context.close()
                let result = LinkResult(email: new.email, link: "/invite/\(made.linkToken)", days: 7)
                Terminal().result(format == .json ? try JSONText.of(result) : result.text)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show all accounts. The reading is recorded.")

        @Option(help: "text or json.") var format: OutputFormat = .text
        @OptionGroup var options: DataOptions

        private struct Line: Encodable {
            let email, name, role: String
            let agency: String?
            let isActive, hasPassword, hasSecondFactor: Bool
        }

        func run() async throws {
            try await answering {
                let context = try await options.settings().installation().open(.system)
                let lines = try await ListAccounts(context).run(as: .operator).map {
                    Line(
                        email: $0.email, name: $0.name, role: $0.role.rawValue, agency: $0.agency,
                        isActive: $0.isActive, hasPassword: $0.hasPassword, hasSecondFactor: $0.hasSecondFactor)
                }
                try context.close()
                Terminal().result(format == .json ? try JSONText.of(lines) : Self.text(lines))
            }
        }

        private static func text(_ lines: [Line]) -> String {
            guard !lines.isEmpty else { return "There is no account yet. Make one with: watchward user add" }
            return lines.map { line in
                let state = !line.isActive ? "closed" : line.hasPassword ? "open" : "invited"
                return "\(line.email)  \(line.name)  \(line.role)  \(line.agency ?? "–")  \(state)"
            }.joined(separator: "\n")
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close an account, or open it again. Its sessions end.")

        @Argument(help: "The e-mail address.") var email: String
        @Flag(help: "Open it again.") var undo = false
        @OptionGroup var options: DataOptions

        func run() async throws {
            try await answering {
                let context = try await options.settings().installation().open(.system)
                let id = try await FindAccount(context).run(email: email, as: .operator)
                try await ChangeAccount(context).run(id, .init(isActive: undo), as: .operator)
                try context.close()
                Terminal().message(undo ? "The account is open." : "The account is closed.")
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new link for somebody who can't sign in.",
            discussion: "Their old password, second factor and sessions are worth nothing from then on.")

        @Argument(help: "The e-mail address.") var email: String
        @Option(help: "text or json.") var format: OutputFormat = .text
        @OptionGroup var options: DataOptions

        func run() async throws {
            try await answering {
                let context = try await options.settings().installation().open(.system)
                let id = try await FindAccount(context).run(email: email, as: .operator)
                let token = try await ResetAccount(context).run(id, as: .operator)
                try context.close()
                let result = LinkResult(email: email, link: "/invite/\(token)", days: 1)
                Terminal().result(format == .json ? try JSONText.of(result) : result.text)
            }
        }
    }
}
