import CommunitySafety
import Proofreading

/// Gathers what a person should look at after an import.
struct ImportDiagnostics {
    /// Things that aren't about one action.
    enum Matter {
        case noYear(PlanYear?)
        case severalYears(PlanYear?)
    }

    private var list: [Diagnostic] = []
    private var references: Set<String> = []
    private var unknown: Set<String> = []

    /// In document order; what has no place comes first.
    var inOrder: [Diagnostic] {
        list.enumerated().sorted { left, right in
            let first = left.element.place ?? Place(block: 0)
            let second = right.element.place ?? Place(block: 0)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    mutating func add(_ matter: Matter, _ place: Place?) {
        switch matter {
        case .noYear(let guess):
            add(
                .warning, "noYear", place, "",
                "The document doesn't say for which year the plan is; \(guess?.name ?? "none") is a guess.",
                "Give the year: --year 2023-24.")
        case .severalYears(let first):
            add(
                .warning, "severalYears", place, "",
                "The plan covers several years; it was read as the plan of \(first?.name ?? "its first").",
                "Import it once for each year, with --year.")
        }
    }

    mutating func add(about action: Action, _ draft: ActionDraft, _ parties: ActionParties) {
        addReference(action, draft)
        addDeadline(action, draft)
        for (cell, found) in [(draft.leads, action.leads), (draft.partners, action.partners)] {
            let quote = Wording.squeezed(cell)
            if found.count > 1, found.contains(where: { $0.guessed && $0.party == $0.printed || $0.guessed }) {
                let names = found.map(\.printed).joined(separator: " · ")
                add(
                    .warning, "partySplit", draft.place, quote,
                    "The names stand side by side; they were read as \(names).",
                    "Check the names, or part them with commas in the document.")
            }
            for party in found { addParty(party, draft, parties) }
        }
    }

    /// What is wrong with the plan as a whole.
    mutating func add(about plan: Plan, _ script: Manuscript, isPriorityListPrinted: Bool) {
        if plan.actions.isEmpty {
            add(
                .warning, "noActions", nil, "", "No table or list of actions was found.",
                "Actions are known by column headings such as Action, Lead agency and By when, or by lines such as \"Lead: …\"."
            )
        }
        if plan.priorities.isEmpty {
            add(
                .warning, "noPriorities", nil, "", "No list of priorities was found.",
                "List the priorities under a sentence such as \"The priorities, as ranked, are:\".")
        } else if !isPriorityListPrinted {
            add(
                .advice, "noPriorityList", nil, "",
                "No ranked list of priorities was found; they were gathered from headings and tables.",
                "Check the order: it counts as the rank.")
        }
        if plan.members.isEmpty, !plan.actions.isEmpty {
            add(
                .advice, "noMembers", nil, "",
                "No membership list was found, so every lead and partner is to be confirmed.",
                "Add the members under a heading such as \"Members of the partnership\".")
        }
        if plan.title.isEmpty {
            add(.warning, "noTitle", nil, "", "The document has no title.", "Put the plan's name on the first line.")
        }
        for passage in script.passages.lazy.filter(\.block.isLowConfidence).prefix(1) {
            add(
                .warning, "lowConfidence", passage.place, passage.excerpt,
                "The shape of the document had to be guessed.",
                "Compare the records with the page, or import the Word file from which it was made.")
        }
    }

    private mutating func addReference(_ action: Action, _ draft: ActionDraft) {
        guard let reference = action.reference else { return }
        if !references.insert(reference).inserted {
            add(
                .warning, "duplicateReference", draft.place, reference,
                "Reference \(reference) is printed more than once; this action's address is /actions/\(action.address).",
                "Keep the address, or give the action a reference of its own.")
        }
    }

    private mutating func addDeadline(_ action: Action, _ draft: ActionDraft) {
        guard case .unclear(let printed) = action.byWhen else { return }
        add(
            .warning, "unreadableDeadline", draft.place, printed, "\"\(printed)\" is neither a date nor a rhythm.",
            "Write a month and a year, or how often.")
    }

    private mutating func addParty(_ party: ActionParty, _ draft: ActionDraft, _ parties: ActionParties) {
        guard unknown.insert(Wording.key(party.printed)).inserted else { return }
        let match = parties.match(party.printed)
        if match.isGuess {
            add(
                .warning, "partySpelling", draft.place, party.printed,
                "\"\(party.printed)\" was taken for \(match.party).",
                "Correct the spelling, or confirm the party.")
        } else if !match.isMember {
            add(
                .advice, "unknownParty", draft.place, party.printed,
                "\"\(party.printed)\" isn't in the membership list: to be confirmed.",
                "Say which member it belongs to, or add it.")
        }
    }

    private mutating func add(
        _ severity: Severity, _ rule: String, _ place: Place?, _ quote: String, _ message: String, _ remedy: String
    ) {
        list.append(
            Diagnostic(
                severity: severity, rule: "import." + rule, place: place, quote: quote, message: message, remedy: remedy
            ))
    }
}
