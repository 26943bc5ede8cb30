internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What a signed link opens: a year's draft as it stands now, or one priority of it, and the consultation that it is for.
struct DraftScope {
    let version: StoredPlanVersion
    /// The slug of the one priority; nil for the whole draft.
    let priority: String?
    let partner: StoredConsultationPartner?
    let consultation: StoredConsultation?

    /// Whether a record is within it. Members aren't: they are agreed elsewhere.
    func holds(_ record: StoredRecord) -> Bool {
        guard record.planVersionID == version.id, record.kind != .member else { return false }
        guard let priority else { return true }
        return record.text[record.kind == .priority ? .slug : .priority] == priority
    }

    /// Whether something may be said now. Throws nothing: a page says why not.
    func isOpen(on day: CalendarDate) -> Bool {
        version.state == .draft && (consultation?.consultation.standing(on: day) ?? .open) == .open
    }
}

extension Querying {
    /// Throws `notFound(.link)` for a link to something else, or to what isn't there any more.
    func scope(of bearer: LinkBearer) throws -> DraftScope {
        guard bearer.permission == .comment else { throw ServiceError.notFound(.link) }
        let id = bearer.subject.id
        switch bearer.subject.kind {
        case "plan_version": return try draftScope(version: id)
        case "plan_priority":
            let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ServiceError.notFound(.link) }
            return try draftScope(version: parts[0], priority: parts[1])
        case "consultation_partner":
            guard let partner = try consultationPartner(RecordID(id)),
                let consultation = try consultation(partner.consultationID),
                let version = try standingVersion(ofPlan: partner.planID)
            else { throw ServiceError.notFound(.link) }
            return DraftScope(version: version, priority: nil, partner: partner, consultation: consultation)
        default: throw ServiceError.notFound(.link)
        }
    }

    /// A link follows the plan: a version that was made meanwhile takes the place of the one that it was made for.
    private func draftScope(version: String, priority: String? = nil) throws -> DraftScope {
        guard let made = try planVersion(RecordID(version)), let now = try standingVersion(ofPlan: made.planID) else {
            throw ServiceError.notFound(.link)
        }
        if let priority, try priorityID(of: priority, in: now.id) == nil { throw ServiceError.notFound(.link) }
        return DraftScope(version: now, priority: priority, partner: nil, consultation: nil)
    }
}
