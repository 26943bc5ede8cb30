import ArgumentParser
import CommunitySafety
import Proofreading
import Services

/// Lists loads.
struct EvidenceList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the loads of figures, newest first, with what each brought.")

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let loads = try await ListLoads(context).run(as: .operator)
            try context.close()
            guard !loads.isEmpty else { return Terminal().result("No figures have been loaded yet.") }
            let lines = loads.map { load in
                let undone = load.undoneOn.map { ", taken back \($0.iso)" } ?? ""
                let tally = load.tally
                return
                    "\(load.number)  \(load.madeOn.iso)  \(load.kind)  \(load.name): \(tally.added) new, \(tally.revised) revised, \(tally.unchanged) unchanged\(undone)"
            }
            Terminal().result(lines.joined(separator: "\n"))
        }
    }
}
