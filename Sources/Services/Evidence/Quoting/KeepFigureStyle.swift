package import CommunitySafety
internal import Storage

/// How the partnership's quoted figures read.
package struct KeepFigureStyle: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Standing: Sendable, Hashable {
        package let style: FigureStyle
        /// The style before; nil for the first.
        package let before: FigureStyle?
        /// Which choice it is, for a form to carry back; 0 while none was made.
        package let seen: Int
    }

    /// For those who read the partnership's figures.
    package func standing(as party: ActingParty) async throws(ServiceError) -> Standing {
        try party.require(.readEvidence)
        return try await context.read { try $0.standingStyle() }
    }

    /// The manager only: drafts read so from now on; what went out keeps its words. Throws `changedMeanwhile` when somebody
    /// was quicker. What changes nothing is no choice.
    package func keep(_ style: FigureStyle, seen: Int, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepFigureStyle)
        let environment = context.environment
        try await context.write { transaction in
            let standing = try transaction.standingStyle()
            guard standing.style != style else { return }
            try transaction.keep(style, after: seen, by: party.auditName, at: environment.now())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .figureStyleKept,
                    subject: AuditSubject(kind: "figure_style", id: String(seen + 1)), at: environment.now(),
                    payload: AuditPayload(before: standing.style.values, after: style.values)))
        }
    }

    /// The manager only: the style before the one that holds. Throws as `keep` does.
    package func undo(seen: Int, as party: ActingParty) async throws(ServiceError) {
        guard let before = try await standing(as: party).before else { return }
        try await keep(before, seen: seen, as: party)
    }
}

extension Querying {
    fileprivate func standingStyle() throws -> KeepFigureStyle.Standing {
        let kept = try figureStyles(newest: 2)
        let before = kept.count > 1 ? kept[1].style : kept.isEmpty ? nil : FigureStyle()
        return KeepFigureStyle.Standing(
            style: kept.first?.style ?? FigureStyle(), before: before, seen: kept.first?.number ?? 0)
    }
}
