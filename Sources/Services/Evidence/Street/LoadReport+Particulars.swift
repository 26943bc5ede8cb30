extension LoadReport {
    /// Its counts as JSON, as the store keeps them beside the load; those that can't be known yet are null.
    var particulars: String {
        var fields = counts.map { "\(Self.quoted($0.name)):\($0.count.map(String.init) ?? "null")" }
        let districts = byDistrict.map { "\(Self.quoted($0.name)):\($0.count.map(String.init) ?? "null")" }
        fields.append("\"byDistrict\":{\(districts.joined(separator: ","))}")
        return "{\(fields.joined(separator: ","))}"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            default: scalar.value < 32 ? " " : String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
