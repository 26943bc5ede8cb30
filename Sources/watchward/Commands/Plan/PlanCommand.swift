public import ArgumentParser
public import CommunitySafety

/// A partnership's plans.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Bring plans in, list, publish, adopt, amend and compare them.",
        subcommands: [
            PlanImport.self, PlanList.self, PlanUndo.self, PlanPublish.self, PlanAdopt.self, PlanAmend.self,
            PlanCompare.self, PlanNext.self,
        ])
}

extension PlanYear: ExpressibleByArgument {
    /// `2023-24`, and the other ways to write it.
    public init?(argument: String) { self.init(argument) }

    public var defaultValueDescription: String { name }
}
