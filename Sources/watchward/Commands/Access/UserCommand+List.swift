import ArgumentParser
import CommunitySafety
import Services

extension UserCommand {
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
}
