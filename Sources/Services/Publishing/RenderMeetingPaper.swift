package import CommunitySafety
internal import Proofreading
internal import Storage

/// The plan as it goes to a meeting: marked as a draft, with the meeting's name and day on every page.
package struct RenderMeetingPaper: Sendable {
    package let context: ServiceContext
    package let press: EditionPress

    package init(_ context: ServiceContext, press: EditionPress) {
        self.context = context
        self.press = press
    }

    /// For those who read drafts. It is the version that went to the meeting or, before one did, the newest. Throws `notFound`
    /// for a meeting that isn't there, `standing` when what is newest can't go as a paper, `unavailable` when the
    /// format's converter is missing or fails.
    package func run(
        meeting id: String, year: PlanYear, format: PublicationFormat, as party: ActingParty
    ) async throws(ServiceError) -> [UInt8] {
        try await press.file(of: try await edition(meeting: id, year: year, as: party), as: format)
    }

    /// What is printed.
    package func edition(
        meeting id: String, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> PlanEdition {
        try party.require(.readDraft)
        return try await context.read { reading in
            let way = try PlanWay(year, in: reading)
            let meeting = try way.meeting(id).meeting
            let version = try way.version(meeting.version ?? way.newest?.number ?? 0)
            if meeting.version == nil { try way.require(.sendAsPaper, of: version) }
            var edition = try reading.edition(of: version)
            // It was a draft when it went there, whatever became of it.
            edition.status = .draft
            edition.occasion = "\(meeting.body), \(meeting.date.words)"
            return edition
        }
    }
}
