import ArgumentParser
import CommunitySafety
import Services

extension UserCommand {
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
