package import CommunitySafety
package import Proofreading

/// Reads a plan as ``PlanReader`` does, with what a person said about tables, rows and names.
package struct CorrectedReader: Sendable {
    private let reader: PlanReader
    private let corrections: ReadingCorrections

    package init(year: PlanYear? = nil, corrections: ReadingCorrections) {
        reader = PlanReader(year: year)
        self.corrections = corrections
    }

    /// The plan, with places that count in the document as read, before any row was merged. Corrections that fit nothing
    /// in the document are passed over. Linear in the document's size.
    package func read(_ document: SourceDocument) -> PlanReading {
        var reading = reader.read(corrections.corrected(document))
        restorePlaces(&reading.places)
        for (index, place) in reading.places.actions.enumerated() where reading.plan.actions.indices.contains(index) {
            correct(&reading.plan.actions[index], at: place)
        }
        reading.diagnostics = reading.diagnostics.compactMap(stillOpen)
        return reading
    }

    /// Rows below a merged one moved up; their places count as before.
    private func restorePlaces(_ places: inout PlanPlaces) {
        guard !corrections.mergedRows.isEmpty else { return }
        places.actions = places.actions.map(original)
        places.successMeasures = places.successMeasures.map(original)
        places.members = places.members.map(original)
    }

    private func original(_ place: Place) -> Place {
        guard let row = place.row else { return place }
        var place = place
        place.row = corrections.originalRow(row, block: place.block)
        return place
    }

    private func correct(_ action: inout Action, at place: Place) {
        if let row = place.row,
            let parties = corrections.parties[ReadingCorrections.RowPlace(block: place.block, row: row)]
        {
            action.leads = parties.leads.map(confirmed)
            action.partners = parties.partners.map(confirmed)
        }
        action.leads = action.leads.map(named)
        action.partners = action.partners.map(named)
    }

    /// A name that a person wrote is no guess; it still may stand for a member.
    private func confirmed(_ name: String) -> ActionParty { ActionParty(printed: name, party: name, guessed: false) }

    private func named(_ party: ActionParty) -> ActionParty {
        guard let name = corrections.names[party.printed] else { return party }
        return ActionParty(printed: party.printed, party: name, guessed: false)
    }

    /// The diagnostic at its place in the document as read; nil when a person has settled what it says.
    private func stillOpen(_ diagnostic: Diagnostic) -> Diagnostic? {
        var diagnostic = diagnostic
        diagnostic.place = diagnostic.place.map(original)
        let aboutParties = ["import.partySplit", "import.partySpelling", "import.unknownParty"]
        guard aboutParties.contains(diagnostic.rule) else { return diagnostic }
        if corrections.names[diagnostic.quote] != nil { return nil }
        guard let place = diagnostic.place, let row = place.row else { return diagnostic }
        let settled = corrections.parties[ReadingCorrections.RowPlace(block: place.block, row: row)]
        return settled == nil ? diagnostic : nil
    }
}
