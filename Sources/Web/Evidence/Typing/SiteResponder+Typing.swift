import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Typing figures in.
extension SiteResponder {
    func typing(_ visit: Visit) async throws -> Response {
        let type = TypeFigures(try services(for: visit))
        let party = visit.visitor.party
        guard visit.method == .post else {
            let shown = try await type.show(as: party)
            return typingPage(shown.grid, shown.choices, [], visit)
        }
        let form = try await checked(visit)
        var choice = TypingChoice(form)
        do {
            switch form.text("do") {
            case "save": return saved(try await type.save(choice, as: party))
            case "block":
                let shown = try await type.show(as: party, trying: choice)
                choice.values = TypeFigures.filled(shown.grid, with: form.typed("block"))
            case "clear": choice.values = [:]
            case "choose": choice = try await chosen(choice, type, party)
            case "keep": break
            default: throw Refusal.malformed
            }
            try await type.keep(choice, as: party)
            return form.text("do") == "keep" ? done(at: .typing, "draft-kept", nil) : redirect(to: .typing, at: "grid")
        } catch {
            guard let errors = FormError.inForm(error, first: "grid") else { throw error }
            let shown = try await type.show(as: party, trying: choice)
            return typingPage(shown.grid, shown.choices, errors, visit)
        }
    }

    /// A new choice keeps what was typed into cells that it has too.
    private func chosen(
        _ choice: TypingChoice, _ type: TypeFigures, _ party: ActingParty
    ) async throws -> TypingChoice {
        let missing = [
            choice.measures.isEmpty ? ("measures", "Choose what is counted.") : nil,
            choice.areas.isEmpty ? ("areas", "Choose the places.") : nil,
            choice.periods.isEmpty ? ("periods", "Give a period.") : nil,
        ].compactMap(\.self)
        guard missing.isEmpty else {
            throw ServiceError.invalid(missing.map { .form($0.0, $0.1, "") })
        }
        let earlier = try await type.show(as: party).grid.choice
        var choice = choice
        choice.values = earlier.values
        choice.told = earlier.told
        return choice
    }

    private func saved(_ report: LoadReport) -> Response {
        guard let number = report.number else { return done(at: .evidenceLoads, "load-same", nil) }
        return done(at: .evidenceLoad(number), "loaded", nil)
    }

    private func typingPage(
        _ grid: TypingGrid, _ choices: TableChoices, _ errors: [FormError], _ visit: Visit
    ) -> Response {
        let page = TypingPage(
            name: errors.isEmpty ? "Type figures in" : "Error: Type figures in", visitor: visit.visitor, grid: grid,
            choices: choices, errors: errors, notice: loadNotice(visit))
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension TypingChoice {
    fileprivate init(_ form: SentForm) {
        self.init(
            measures: form.all("measures"), areas: form.all("areas"),
            periods: form.text("periods").split { "\n,;".contains($0) }
                .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty },
            told: form.text("told"))
        for name in form.names where name.hasPrefix("v:") {
            let text = form.text(name)
            if !text.isEmpty { values[String(name.dropFirst(2))] = String(text.prefix(40)) }
        }
    }
}
