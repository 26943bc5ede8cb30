import ArgumentParser
import CommunitySafety
import Services

extension UserCommand {
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
}
