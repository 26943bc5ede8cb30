/// `{"kind": "action", "fields": {"words": "…"}}`; a field that this program doesn't know is passed over.
extension RecordText {
    private enum Key: String, CodingKey { case kind, fields }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let named = try container.decode([String: String].self, forKey: .fields)
        var fields: [RecordField: String] = [:]
        for (name, text) in named { if let field = RecordField(rawValue: name) { fields[field] = text } }
        self.init(try container.decode(RecordKind.self, forKey: .kind), fields)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        let named = fields.map { ($0.key.rawValue, $0.value) }
        try container.encode(Dictionary(named, uniquingKeysWith: { first, _ in first }), forKey: .fields)
    }
}
