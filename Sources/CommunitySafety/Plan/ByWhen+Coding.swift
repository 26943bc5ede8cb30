import Proofreading

/// `{"printed","iso","precision"}`, or `{"printed","recurring","review"}`, or `{"printed"}`.
extension ByWhen: Codable {
    private enum Key: String, CodingKey { case printed, iso, precision, recurring, review }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let printed = try container.decode(String.self, forKey: .printed)
        if let date = try container.decodeIfPresent(CalendarDate.self, forKey: .iso) {
            self = .deadline(
                printed: printed, date: date,
                precision: try container.decode(Precision.self, forKey: .precision))
        } else if let rhythm = try container.decodeIfPresent(Rhythm.self, forKey: .recurring) {
            self = .recurring(
                printed: printed, rhythm: rhythm,
                review: try container.decodeIfPresent(CalendarDate.self, forKey: .review))
        } else {
            self = printed.isEmpty ? .unstated : .unclear(printed: printed)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(printed, forKey: .printed)
        switch self {
        case .deadline(_, let date, let precision):
            try container.encode(date, forKey: .iso)
            try container.encode(precision, forKey: .precision)
        case .recurring(_, let rhythm, let review):
            try container.encode(rhythm, forKey: .recurring)
            try container.encodeIfPresent(review, forKey: .review)
        case .unclear, .unstated:
            break
        }
    }
}
