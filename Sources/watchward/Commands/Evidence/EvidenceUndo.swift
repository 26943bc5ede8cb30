import ArgumentParser
import Services

/// Takes a load back.
struct EvidenceUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take a whole load back; the figures that stood before stand again.",
        discussion: "Example:\n  watchward evidence undo 12 --data data/aldmere   (“evidence list” shows the numbers)")

    @OptionGroup var options: DataOptions

    @Argument(help: "The load's number, as “evidence list” shows it.")
    var number: Int

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let load = try await UndoLoad(context).run(number, as: .operator)
            try context.close()
            Terminal().message("Taken back: load \(load.number), \(load.name).")
        }
    }
}
