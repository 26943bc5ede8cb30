import ArgumentParser
import Services

/// Takes an import back.
struct PlanUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Undo a whole import; what stood before stands again.",
        discussion: "Example:\n  watchward plan undo 0190c5e2-… --data data/aldmere   (“plan list” shows the ids)")

    @OptionGroup var options: DataOptions

    @Argument(help: "The import's id, as “plan list” shows it.")
    var importID: String

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let summary = try await UndoImport(context).run(id: importID, as: .operator)
            try context.close()
            Terminal().message("Undone: the import of \(summary.fileName) with its \(summary.actions) actions.")
        }
    }
}
