import ArgumentParser
import Services
import Storage

/// The history of changes.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The history of who changed what.", subcommands: [Verify.self])

    /// Reads the whole chain and says whether anything was altered, removed or cut off.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract:
                "Check that nothing in the history, or in the records that it tells of, was altered, removed or cut off.",
            discussion: """
                Exit code 0 when the chain is whole, 1 when it isn't.
                Keep the head that it prints somewhere else, and give it back the next time:
                  watchward audit verify --data data/aldmere --head 12:9f86d0…
                """)

        @OptionGroup var options: DataOptions

        @Option(help: ArgumentHelp("A head that was kept elsewhere.", valueName: "head"))
        var head: String?

        @Option(help: "text or json.")
        var format: OutputFormat = .text

        func run() async throws {
            try await answering {
                let kept = try head.map { text throws -> AuditHead in
                    guard let head = AuditHead(text: text) else {
                        throw CommandFailure(
                            status: .badSettings,
                            message: "--head takes what “audit verify” printed: a number, a colon and 64 digits.")
                    }
                    return head
                }
                let context = try await options.settings().installation().open(.system)
                let outcome = try await VerifyAudit(context).run(against: kept, as: .operator)
                try context.close()
                Terminal().result(format == .json ? outcome.json : outcome.text)
                if !outcome.isWhole { throw ExitStatus.findings.exit }
            }
        }
    }
}

extension AuditVerification {
    var text: String {
        isWhole
            ? "The history is whole: \(head.sequence) entries.\nhead \(head.text)"
            : problems.map(\.sentence).joined(separator: "\n")
    }

    var json: String {
        let list = problems.map { "\"\($0.sentence)\"" }.joined(separator: ", ")
        return
            "{\"whole\": \(isWhole), \"entries\": \(head.sequence), \"head\": \"\(head.text)\", \"problems\": [\(list)]}"
    }
}

extension AuditProblem {
    var sentence: String {
        switch self {
        case .missing(let sequence): "Entry \(sequence) is missing."
        case .altered(let sequence): "Entry \(sequence) was altered, or doesn't follow the one before it."
        case .payloadMissing(let sequence): "What entry \(sequence) says was removed."
        case .payloadAltered(let sequence): "What entry \(sequence) says was altered."
        case .payloadErasedWithoutEntry(let sequence):
            "What entry \(sequence) said is gone, and nothing records that it was erased."
        case .headDiffers(let stored, let found):
            "The history ends at entry \(found), but its head says \(stored): entries were cut off or added."
        case .historyDiffers(let sequence):
            "The plan's history of change \(sequence) isn't what the entry says: a text was altered, or removed."
        case .historyWithoutEntry(let sequence):
            "The plan's history has a change \(sequence) of which no entry speaks."
        case .recordDiffers(let sequence, let kind, let id):
            "The \(kind) \(id) isn't as its last change, \(sequence), left it: it was altered outside the program."
        case .decisionDiffers(let sequence):
            "What was decided on an assessment isn't what entry \(sequence) says: it was altered outside the program, or removed."
        case .orderDiffers(let sequence, let kind):
            "The order of the plan's records (\(kind)) isn't as change \(sequence) left it: it was altered outside the program."
        case .keptHeadDiffers(let sequence):
            "The history doesn't lead through the head that you kept (entry \(sequence))."
        }
    }
}
