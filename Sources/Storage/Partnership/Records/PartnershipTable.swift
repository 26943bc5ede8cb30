import CommunitySafety

/// Where the records of a kind stand: their table, and the column of each field.
struct PartnershipTable {
    /// How a column keeps its field.
    enum Form {
        /// Empty text stands for nothing.
        case text
        /// Null stands for nothing: dates, choices that may be missing, and other records.
        case optional
        case tick
        case sealed
    }

    struct Column {
        let field: PartnershipField
        let name: String
        let form: Form
    }

    let name: String
    let columns: [Column]

    /// Names are words of our own, never of a person's.
    init(_ kind: PartnershipKind) {
        name =
            switch kind {
            case .agency: "agency"
            case .team: "agency_team"
            case .post: "agency_post"
            case .holding: "post_holding"
            case .group: "partnership_group"
            case .champion: "champion"
            case .parish: "parish"
            case .service: "signpost_service"
            case .otherPlan: "other_plan"
            case .abbreviation: "abbreviation"
            case .contact: "party_contact"
            }
        columns = kind.fields.filter { $0 != .members }.map { Self.column(of: $0) }
    }

    private static func column(of field: PartnershipField) -> Column {
        let form: Form =
            switch field.content {
            case _ where field.isSealed: .sealed
            case .line, .lines, .text, .web, .any: .text
            case .choice: field == .answersFor ? .optional : .text
            case .date, .one, .many: .optional
            case .tick: .tick
            }
        return Column(field: field, name: name(of: field), form: form)
    }

    private static func name(of field: PartnershipField) -> String {
        switch field {
        case .name, .web, .rhythm, .terms, .wards, .offers, .telephone, .hours, .address, .reason, .meaning, .subject,
            .person, .value, .members:
            field.rawValue
        case .from: "starts_on"
        case .to: "ends_on"
        case .successor, .agency, .team, .post, .parent, .chair: "\(field.rawValue)_id"
        case .shortNames: "short_names"
        case .agencyKind, .groupKind, .parishKind, .contactKind: "kind"
        case .answersFor: "answers_for"
        case .isPublished: "is_published"
        case .isRefuge: "is_refuge"
        }
    }
}
