import Proofreading

extension CheckReport {
    /// The report in the Static Analysis Results Interchange Format 2.1.0 (OASIS), UTF-8 without a line end.
    ///
    /// Columns count Unicode code points. Documents without lines are located by words ("table 3, row 4").
    package func sarif(version: String = "0.1.0") -> [UInt8] {
        let rules = Rule.allCases.filter { rule in findings.contains { $0.rule == rule } }
        var writer = JSONWriter()
        writer.object { root in
            root.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            root.member("version", "2.1.0")
            root.name("runs")
            root.array { runs in
                runs.object { run in
                    writeTool(rules, version, to: &run)
                    run.member("columnKind", "unicodeCodePoints")
                    run.name("results")
                    run.array { results in for finding in findings { writeResult(finding, rules, to: &results) } }
                }
            }
        }
        return writer.bytes
    }

    private func writeTool(_ rules: [Rule], _ version: String, to run: inout JSONWriter) {
        run.name("tool")
        run.object { tool in
            tool.name("driver")
            tool.object { driver in
                driver.member("name", "Watchward")
                driver.member("version", version)
                driver.name("rules")
                driver.array { list in
                    for rule in rules {
                        list.object { entry in
                            entry.member("id", rule.rawValue)
                            Self.writeText("shortDescription", rule.meaning, to: &entry)
                            entry.name("defaultConfiguration")
                            entry.object { $0.member("level", Self.level(rule.severity)) }
                        }
                    }
                }
            }
        }
    }

    private func writeResult(_ finding: Finding, _ rules: [Rule], to results: inout JSONWriter) {
        results.object { result in
            result.member("ruleId", finding.rule.rawValue)
            result.member("ruleIndex", rules.firstIndex(of: finding.rule))
            result.member("level", Self.level(finding.severity))
            Self.writeText("message", finding.message, to: &result)
            result.name("locations")
            result.array { writeLocation(finding.place, quote: finding.quote, to: &$0) }
            if !finding.related.isEmpty {
                result.name("relatedLocations")
                result.array { list in for place in finding.related { writeLocation(place, quote: nil, to: &list) } }
            }
            guard finding.stated != nil || finding.recomputed != nil || finding.suggestion != nil else { return }
            result.name("properties")
            result.object { properties in
                properties.member("stated", finding.stated)
                properties.member("recomputed", finding.recomputed)
                properties.member("suggestion", finding.suggestion)
            }
        }
    }

    private func writeLocation(_ place: Place, quote: String?, to list: inout JSONWriter) {
        list.object { location in
            location.name("physicalLocation")
            location.object { physical in
                physical.name("artifactLocation")
                physical.object { $0.member("uri", Self.address(document)) }
                if let position = position(of: place) {
                    physical.name("region")
                    physical.object { region in
                        region.member("startLine", position.line)
                        region.member("startColumn", position.column)
                        if let end = place.endLine, end > position.line { region.member("endLine", end) }
                        if let quote { Self.writeText("snippet", quote, to: &region) }
                    }
                }
            }
            guard position(of: place) == nil else { return }
            location.name("logicalLocations")
            location.array { list in list.object { $0.member("fullyQualifiedName", words(for: place)) } }
        }
    }

    private static func writeText(_ name: String, _ text: String, to writer: inout JSONWriter) {
        writer.name(name)
        writer.object { $0.member("text", text) }
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .advice: "note"
        }
    }

    /// The file's name as a relative address, bytes that an address can't have written as %XX.
    private static func address(_ name: String) -> String {
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF")
        return name.utf8.reduce(into: "") { address, byte in
            if allowed.contains(byte) {
                address.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                address += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 0xF)])
            }
        }
    }
}
