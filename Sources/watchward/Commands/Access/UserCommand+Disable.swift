import ArgumentParser
import CommunitySafety
import Services

extension UserCommand {
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
}
