extension LabelledTables {
    /// Everyday tables of partnerships, labelled before the code was run on them.
    static let everyday = """
        ## e01r right - headers=1
        | Category | Apr-23 | May-23 | Jun-23 | Q1 2023/24 |
        |---|---|---|---|---|
        | Noise | 31 | 28 | 40 | 99 |
        | Litter | 12 | 19 | 14 | 45 |
        | Dogs | 7 | 5 | 9 | 21 |

        ## e01w wrong figures.total headers=1
        | Category | Apr-23 | May-23 | Jun-23 | Q1 2023/24 |
        |---|---|---|---|---|
        | Noise | 31 | 28 | 40 | 99 |
        | Litter | 12 | 19 | 14 | 54 |
        | Dogs | 7 | 5 | 9 | 21 |

        ## e02r right - headers=1
        | Locality | Referrals | Accepted | Acceptance % |
        |---|---|---|---|
        | East | 64 | 48 | 75 |
        | West | 80 | 52 | 65 |
        | Mid | 50 | 41 | 82 |

        ## e02w wrong figures.share headers=1
        | Locality | Referrals | Accepted | Acceptance % |
        |---|---|---|---|
        | East | 64 | 48 | 75 |
        | West | 80 | 52 | 65 |
        | Mid | 50 | 41 | 72 |

        ## e03r right - headers=1
        | Payment | Amount (£) |
        |---|---|
        | Lights | 3,450.50 |
        | Signs | 1,249.75 |
        | Labour | 2,800.00 |
        | TOTAL | 7,500.25 |

        ## e03w wrong figures.total headers=1
        | Payment | Amount (£) |
        |---|---|
        | Lights | 3,450.50 |
        | Signs | 1,249.75 |
        | Labour | 2,800.00 |
        | TOTAL | 7,550.25 |

        ## e04r right - headers=1
        | Offence | Year ending Sep 2021 | Year ending Sep 2022 | +/- | % +/- |
        |---|---|---|---|---|
        | Burglary | 310 | 279 | -31 | -10% |
        | Theft | 1,620 | 1,718 | +98 | +6% |
        | Arson | 26 | 22 | -4 | -15% |

        ## e04w wrong figures.change headers=1
        | Offence | Year ending Sep 2021 | Year ending Sep 2022 | +/- | % +/- |
        |---|---|---|---|---|
        | Burglary | 310 | 279 | -31 | -10% |
        | Theft | 1,620 | 1,718 | +89 | +6% |
        | Arson | 26 | 22 | -4 | -15% |

        ## e05r right - headers=1
        | Age | Victims |
        |---|---|
        | 0–17 | 62 |
        | 18–34 | 205 |
        | 35–54 | 188 |
        | 55+ | 71 |
        | Not recorded | 9 |
        | Total | 535 |

        ## e05w wrong figures.total headers=1
        | Age | Victims |
        |---|---|
        | 0–17 | 62 |
        | 18–34 | 205 |
        | 35–54 | 188 |
        | 55+ | 71 |
        | Not recorded | 9 |
        | Total | 553 |

        ## e06r right - headers=1
        | Body | Men | Women | Staff |
        |---|---|---|---|
        | Council | 210 | 305 | 515 |
        | Police | 412 | 268 | 680 |
        | Fire | 150 | 31 | 181 |
        | Total | 772 | 604 | 1,376 |

        ## e06w wrong figures.total headers=1
        | Body | Men | Women | Staff |
        |---|---|---|---|
        | Council | 210 | 305 | 515 |
        | Police | 412 | 268 | 690 |
        | Fire | 150 | 31 | 181 |
        | Total | 772 | 604 | 1,376 |

        ## e07r right - headers=1
        | Type | Ash | Birch | Cedar | Borough |
        |---|---|---|---|---|
        | Noise | 12 | 19 | 8 | 39 |
        | Litter | 22 | 14 | 17 | 53 |
        | Dogs | 4 | 6 | 5 | 15 |

        ## e07w wrong figures.total headers=1
        | Type | Ash | Birch | Cedar | Borough |
        |---|---|---|---|---|
        | Noise | 12 | 19 | 8 | 49 |
        | Litter | 22 | 14 | 17 | 53 |
        | Dogs | 4 | 6 | 5 | 15 |

        ## e08r right - headers=1
        | Course | Places | Filled | Vacant |
        |---|---|---|---|
        | First aid | 24 | 21 | 3 |
        | Prevent | 40 | 33 | 7 |
        | Domestic abuse | 30 | 30 | 0 |

        ## e08w wrong figures.remainder headers=1
        | Course | Places | Filled | Vacant |
        |---|---|---|---|
        | First aid | 24 | 21 | 3 |
        | Prevent | 40 | 33 | 9 |
        | Domestic abuse | 30 | 30 | 0 |

        ## e09r right - headers=1
        | Month | Opening | New | Closed | Closing |
        |---|---|---|---|---|
        | Apr | 40 | 12 | 9 | 43 |
        | May | 43 | 15 | 11 | 47 |
        | Jun | 47 | 8 | 14 | 41 |

        ## e09w wrong figures.remainder headers=1
        | Month | Opening | New | Closed | Closing |
        |---|---|---|---|---|
        | Apr | 40 | 12 | 9 | 43 |
        | May | 43 | 15 | 11 | 49 |
        | Jun | 47 | 8 | 14 | 41 |

        ## e10r right - headers=1
        | Item | Net | VAT | Gross |
        |---|---|---|---|
        | Cameras | £4,000 | £800 | £4,800 |
        | Signs | £650 | £130 | £780 |
        | Locks | £1,200 | £240 | £1,440 |

        ## e10w wrong figures.total headers=1
        | Item | Net | VAT | Gross |
        |---|---|---|---|
        | Cameras | £4,000 | £800 | £4,800 |
        | Signs | £650 | £130 | £780 |
        | Locks | £1,200 | £240 | £1,540 |

        ## e30 right - headers=1
        | Ward | 2021 | 2022 | 2023 | Trend |
        |---|---|---|---|---|
        | Ash | 12 | 15 | 19 | Rising |
        | Birch | 22 | 20 | 21 | Steady |

        ## e31 right - headers=1
        | Indicator | 2022/23 result | England average | Rank of 12 |
        |---|---|---|---|
        | Crime rate | 54.2 | 93.6 | 2 |
        | ASB rate | 9.8 | 21.0 | 3 |

        ## e32 right - headers=1
        | Response | Number | % |
        |---|---|---|
        | Web | 212 | 53% |
        | Paper | 188 | 47% |
        | Declined | 31 |  |

        ## e33 right - headers=1
        | Project | Start | Beneficiaries | Grant |
        |---|---|---|---|
        | Boxing | 2022 | 64 | £4,500 |
        | Drama | 2023 | 41 | £3,200 |
        | Detached | 2023 | 118 | £9,750 |

        ## e34 right - headers=1
        | Type | No. | Total cost |
        |---|---|---|
        | Letters | 34 | £85 |
        | Visits | 22 | £770 |
        | Orders | 4 | £3,120 |

        ## e35 right - headers=1
        | Meeting | Present | Apologies | Members |
        |---|---|---|---|
        | April | 12 | 4 | 18 |
        | July | 14 | 2 | 18 |
        | October | 11 | 5 | 18 |

        ## e36 right - headers=1
        | Street | Speed limit | Mean speed | 85th percentile |
        |---|---|---|---|
        | Quay Road | 30 | 31.2 | 36.4 |
        | Mill Lane | 20 | 22.8 | 26.1 |

        ## e37 right - headers=1
        | Year | Plan | Actions | Done |
        |---|---|---|---|
        | 2021-22 | 1 | 36 | 29 |
        | 2022-23 | 2 | 41 | 35 |
        | 2023-24 | 3 | 39 | 12 |
        """
}
