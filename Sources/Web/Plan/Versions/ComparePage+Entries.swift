import CommunitySafety
import Documents
import HTML

/// The records that a comparison shows.
extension ComparePage {
    @MarkupBuilder var sections: Markup {
        for kind in RecordChange.Kind.allCases {
            let own = pages.here.filter { $0.entry.kind == kind }
            if !own.isEmpty {
                pageSection(kind.plural, id: kind.rawValue) {
                    for item in own { entry(item.entry, number: item.number) }
                }
            }
        }
    }

    private func entry(_ entry: RedlineEntry, number: Int?) -> Markup {
        switch entry {
        case .changed(let change): changed(change, number: number ?? 0)
        case .kept(_, let name, let fields):
            div(.class("ww-redline")) {
                h3 { name }
                for field in fields { words(of: field) }
            }
        }
    }

    private func changed(_ change: RecordChange, number: Int) -> Markup {
        div(.class("ww-redline ww-redline--changed"), .id("change-\(number)"), .tabindex(-1)) {
            div(.class("ww-redline__head")) {
                h3 {
                    change.name
                    " "
                    span(.class("ww-redline__kind")) { change.words }
                }
                if number < count {
                    a(.href(next(number + 1))) {
                        "Next change"
                        span(.class("govuk-visually-hidden")) { " after \(change.name)" }
                    }
                }
            }
            for field in change.fields { words(of: field) }
        }
    }

    /// Where a change stands: on this page, or in a later part.
    private func next(_ number: Int) -> WebAddress {
        let (fragment, page) = ("change-\(number)", pages.page(ofChange: number))
        return page == pages.page ? WebAddress(fragment: fragment) : address(page: page, at: fragment)
    }

    private func words(of field: RecordChange.Field) -> Markup {
        p(.class("ww-redline__field")) {
            span(.class("ww-redline__name")) { "\(field.name): " }
            RedlineText(redline: field.words, isShortened: !showsEverything).markup
        }
    }
}
