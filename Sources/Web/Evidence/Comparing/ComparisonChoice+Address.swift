import HTML
import Services

extension ComparisonChoice {
    /// As it stands in an address; fields that aren't there are empty.
    init(_ query: FormQuery) {
        self.init(
            measure: query["measure"] ?? "", place: query["place"] ?? "", period: query["period"] ?? "",
            withPeriod: query["with-period"] ?? "", withPlace: query["with-place"] ?? "",
            withMeasure: query["with-measure"] ?? "")
    }

    /// The page that answers it.
    var address: WebAddress {
        let fields = [
            (name: "measure", value: measure), (name: "place", value: place), (name: "period", value: period),
            (name: "with-period", value: withPeriod), (name: "with-place", value: withPlace),
            (name: "with-measure", value: withMeasure),
        ]
        return SiteURL.compareFigures.address(asking: fields.filter { !$0.value.isEmpty })
    }
}
