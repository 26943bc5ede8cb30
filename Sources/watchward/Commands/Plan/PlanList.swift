import ArgumentParser
import CommunitySafety
import Foundation
import Proofreading
import Services

/// The plans that there are.
struct PlanList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the plans and where they came from.")

    @OptionGroup var options: DataOptions

    @Option(help: "text or json.")
    var format: OutputFormat = .text

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let plans = try await ListPlans(context).run(as: .operator)
            try context.close()
            Terminal().result(format == .json ? try PlanListReport(plans).json : PlanListReport(plans).text)
        }
    }
}

/// The list as it is printed.
struct PlanListReport: Encodable {
    struct Entry: Encodable {
        var year: String
        var title: String
        var version: Int
        var status: String
        var asAt: String
        var current: Bool
        var actions: Int?
        var file: String?
        var importID: String?
        var imported: String?
    }

    var plans: [Entry]

    init(_ listings: [PlanListing]) {
        plans = listings.map {
            Entry(
                year: $0.year.name, title: $0.title, version: $0.version, status: $0.status.rawValue, asAt: $0.asAt.iso,
                current: $0.isCurrent, actions: $0.origin?.actions, file: $0.origin?.fileName, importID: $0.origin?.id,
                imported: $0.origin?.importedOn.iso)
        }
    }

    var json: String { get throws { try JSONText.of(self) } }

    var text: String {
        guard !plans.isEmpty else {
            return "There is no plan yet. Bring one in with: watchward plan import FILE --year 2023-24"
        }
        return plans.map { plan in
            let origin =
                plan.file.map { "\n         from \($0) on \(plan.imported ?? ""), import \(plan.importID ?? "")" } ?? ""
            return
                "\(plan.year)  version \(plan.version), \(plan.status)\(plan.current ? "" : ", replaced"): \(plan.title)\(origin)"
        }.joined(separator: "\n")
    }
}
