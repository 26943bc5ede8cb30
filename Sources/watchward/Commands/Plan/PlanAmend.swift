import ArgumentParser
import CommunitySafety
import Proofreading
import Services

/// Amends an adopted plan.
struct PlanAmend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend", abstract: "Amend an adopted plan: a minor change at once, a major one by the route.",
        discussion: """
            Examples:
              watchward plan amend --year 2023-24 --reason "The contract was late" --action 2.6 --by-when "March 2024" \\
                --delegated-to "Head of Communities" --under "Council, 23 April 2023, minute 12" --used-on 2024-01-15
              watchward plan amend --year 2023-24 --reason "A new duty" --major
            """)

    @Option(help: "The plan year.")
    var year: PlanYear

    @Option(help: "Why, in a sentence.")
    var reason: String

    @Flag(help: "Open a draft that goes the route again, and change nothing yet.")
    var major = false

    @Option(help: ArgumentHelp("The action to change.", valueName: "address"))
    var action: String?

    @Option(help: "Its new words.")
    var text: String?

    @Option(help: "Its new lead.")
    var lead: String?

    @Option(help: "Its new deadline.")
    var byWhen: String?

    @Option(help: "Who uses the delegation.")
    var delegatedTo: String?

    @Option(help: "The decision that gave it.")
    var under: String?

    @Option(help: ArgumentHelp("The day on which it was used.", valueName: "2024-01-15"))
    var usedOn: String?

    @OptionGroup var options: DataOptions

    func validate() throws {
        guard !major else { return }
        guard action != nil, delegatedTo?.isEmpty == false, under?.isEmpty == false,
            usedOn.flatMap(CalendarDate.init(iso:)) != nil
        else {
            throw ValidationError(
                "A minor amendment needs --action, --delegated-to, --under and --used-on (as 2024-01-15).")
        }
    }

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let outcome = try await amend(context)
            try context.close()
            let number = outcome.amendment.number
            Terminal().message("Amendment \(number) made version \(outcome.version) of the plan for \(year.name).")
            for change in outcome.amendment.changes { Terminal().result(change) }
        }
    }

    private func amend(_ context: ServiceContext) async throws -> AmendPlan.Outcome {
        let amend = AmendPlan(context)
        if major { return try await amend.major(year: year, reason: reason, as: .operator) }
        guard let day = usedOn.flatMap(CalendarDate.init(iso:)),
            let delegation = Amendment.Delegation(to: delegatedTo ?? "", under: under ?? "", usedOn: day)
        else {
            throw ServiceError.invalid([
                .form("under", "The delegation says too little.", "Say to whom and under which decision.")
            ])
        }
        let change = PlanChange.action(address: action ?? "", text: text, leads: lead, byWhen: byWhen)
        return try await amend.minor([change], year: year, reason: reason, under: delegation, as: .operator)
    }
}
