extension LabelledTables {
    /// Tables in council style, labelled before the code was run on them.
    static let plain = """
        ## a01 right - headers=1
        Where calls came from:

        | Source | Calls |
        |---|---|
        | Residents | 156 |
        | Shops | 84 |
        | Schools | 36 |
        | Other | 24 |
        | Total | 300 |

        ## a02 wrong figures.total headers=1
        Where calls came from:

        | Source | Calls |
        |---|---|
        | Residents | 156 |
        | Shops | 84 |
        | Schools | 36 |
        | Other | 24 |
        | Total | 310 |

        ## a03 right - headers=1
        | Referrals | Q1 | Q2 | Q3 | Q4 | Total |
        |---|---|---|---|---|---|
        | Adults | 41 | 37 | 52 | 48 | 178 |
        | Young people | 19 | 23 | 17 | 26 | 85 |
        | Families | 8 | 11 | 9 | 12 | 40 |
        | Total | 68 | 71 | 78 | 86 | 303 |

        ## a04 wrong figures.total headers=1
        | Referrals | Q1 | Q2 | Q3 | Q4 | Total |
        |---|---|---|---|---|---|
        | Adults | 41 | 37 | 52 | 48 | 178 |
        | Young people | 19 | 23 | 17 | 26 | 58 |
        | Families | 8 | 11 | 9 | 12 | 40 |
        | Total | 68 | 71 | 78 | 86 | 303 |

        ## a05 wrong figures.total headers=1
        | Referrals | Q1 | Q2 | Q3 | Q4 | Total |
        |---|---|---|---|---|---|
        | Adults | 41 | 37 | 52 | 48 | 178 |
        | Young people | 19 | 23 | 17 | 26 | 85 |
        | Families | 8 | 11 | 9 | 12 | 40 |
        | Total | 68 | 71 | 87 | 86 | 303 |

        ## a06 wrong figures.total headers=1
        | Referrals | Q1 | Q2 | Q3 | Q4 | Total |
        |---|---|---|---|---|---|
        | Adults | 41 | 37 | 52 | 48 | 178 |
        | Young people | 19 | 23 | 17 | 26 | 85 |
        | Families | 8 | 11 | 9 | 12 | 40 |
        | Total | 68 | 71 | 78 | 86 | 330 |

        ## a07 wrong figures.total headers=1
        | Referrals | Q1 | Q2 | Q3 | Q4 | Total |
        |---|---|---|---|---|---|
        | Adults | 41 | 37 | 52 | 48 | 178 |
        | Young people | 19 | 32 | 17 | 26 | 85 |
        | Families | 8 | 11 | 9 | 12 | 40 |
        | Total | 68 | 71 | 78 | 86 | 303 |

        ## a08 right - headers=1
        | Tool | Oct–Dec 22 | Jan–Mar 23 | Apr–Jun 23 | Jul–Sep 23 | Total |
        |---|---|---|---|---|---|
        | Warning letters | 14 | 19 | 22 | 17 | 72 |
        | Closure orders | 1 | 0 | - | 2 | 3 |
        | Injunctions | – | 1 |  | 1 | 2 |

        ## a09 wrong figures.total headers=1
        | Tool | Oct–Dec 22 | Jan–Mar 23 | Apr–Jun 23 | Jul–Sep 23 | Total |
        |---|---|---|---|---|---|
        | Warning letters | 14 | 19 | 22 | 17 | 72 |
        | Closure orders | 1 | 0 | - | 2 | 5 |
        | Injunctions | – | 1 |  | 1 | 2 |

        ## a10 right - headers=1
        | Ward | Assaults | Robbery | Total |
        |---|---|---|---|
        | Elm | 12 | * | 14 |
        | Harbour | 31 | 6 | 37 |
        | Quay | 18 | <5 | 21 |
        | Total | 61 | * | 72 |

        ## a11 wrong figures.total headers=1
        | Ward | Assaults | Robbery | Total |
        |---|---|---|---|
        | Elm | 12 | * | 14 |
        | Harbour | 31 | 6 | 47 |
        | Quay | 18 | <5 | 21 |
        | Down | 9 | 5 | 14 |

        ## a12 right - headers=1
        | Cases | 2021/22 | 2022/23 |
        |---|---|---|
        | Adults | 64 | 71 |
        | of which repeat | 19 | 22 |
        | Children | 38 | 35 |
        | of which in care | 7 | 9 |
        | Total | 102 | 106 |

        ## a13 wrong figures.total headers=1
        | Cases | 2021/22 | 2022/23 |
        |---|---|---|
        | Adults | 64 | 71 |
        | of which repeat | 19 | 22 |
        | Children | 38 | 35 |
        | of which in care | 7 | 9 |
        | Total | 102 | 116 |

        ## a14 wrong figures.share headers=1
        | Cases | 2021/22 | 2022/23 |
        |---|---|---|
        | Adults | 64 | 71 |
        | of which repeat | 19 | 22 |
        | Children | 38 | 35 |
        | of which in care | 47 | 9 |
        | Total | 102 | 106 |

        ## a15 right - headers=1
        | District | Rate per 1,000 |
        |---|---|
        | Ashcombe | 61.4 |
        | Norbeck | 72.8 |
        | Pellwood | 58.1 |
        | Shire | 64.9 |

        ## a16 right - headers=1
        | District | Crimes | Population | Rate per 1,000 |
        |---|---|---|---|
        | Ashcombe | 5,526 | 90,000 | 61.4 |
        | Norbeck | 8,736 | 120,000 | 72.8 |
        | Pellwood | 4,067 | 70,000 | 58.1 |

        ## a17 wrong figures.average headers=1
        | District | Crimes | Population | Rate per 1,000 |
        |---|---|---|---|
        | Ashcombe | 5,526 | 90,000 | 61.4 |
        | Norbeck | 8,736 | 120,000 | 78.2 |
        | Pellwood | 4,067 | 70,000 | 58.1 |

        ## a18 right - headers=1
        | Type | Complaints | Share |
        |---|---|---|
        | Noise | 391 | 60% |
        | Rubbish | 162 | 25% |
        | Vehicles | 95 | 15% |
        | Total | 648 | 100% |

        ## a19 wrong figures.share headers=1
        | Type | Complaints | Share |
        |---|---|---|
        | Noise | 391 | 60% |
        | Rubbish | 162 | 35% |
        | Vehicles | 95 | 15% |
        | Total | 648 | 100% |

        ## a20 right - headers=1
        | Age | People | % |
        |---|---|---|
        | Under 18 | 47 | 33 |
        | 18 to 24 | 48 | 34 |
        | 25 and over | 48 | 34 |
        | All | 143 | 100 |

        ## a21 right - headers=1
        Returns by answer:

        | Answer | Share of returns |
        |---|---|
        | Very safe | 21% |
        | Fairly safe | 48% |
        | Fairly unsafe | 19% |
        | Very unsafe | 8% |
        | Don't know | 3% |

        ## a22 wrong figures.share headers=1
        Returns by answer:

        | Answer | Share of returns |
        |---|---|
        | Very safe | 21% |
        | Fairly safe | 48% |
        | Fairly unsafe | 19% |
        | Very unsafe | 8% |
        | Don't know | 13% |
        | Total | 100% |

        ## a23 right - headers=1
        | Crime | Offences | Solved | % solved |
        |---|---|---|---|
        | Burglary | 420 | 38 | 9% |
        | Robbery | 96 | 17 | 18% |
        | Violence | 2,140 | 405 | 19% |
        | Total | 2,656 | 460 | 17% |

        ## a24 wrong figures.share headers=1
        | Crime | Offences | Solved | % solved |
        |---|---|---|---|
        | Burglary | 420 | 38 | 9% |
        | Robbery | 96 | 17 | 28% |
        | Violence | 2,140 | 405 | 19% |
        | Total | 2,656 | 460 | 17% |

        ## a25 right - headers=1
        | Offence | 2021/22 | 2022/23 | Change | % change |
        |---|---|---|---|---|
        | Burglary | 310 | 279 | -31 | -10.0% |
        | Robbery | 48 | 57 | +9 | +18.8% |
        | Arson | 20 | 20 | 0 | 0.0% |

        ## a26 wrong figures.change headers=1
        | Offence | 2021/22 | 2022/23 | Change | % change |
        |---|---|---|---|---|
        | Burglary | 310 | 279 | -31 | -10.0% |
        | Robbery | 48 | 57 | +9 | +8.8% |
        | Arson | 20 | 20 | 0 | 0.0% |

        ## a27 wrong figures.direction headers=1
        | Offence | 2021/22 | 2022/23 | Change |
        |---|---|---|---|
        | Burglary | 310 | 279 | -31 |
        | Robbery | 48 | 57 | -9 |
        | Arson | 20 | 25 | 5 |
        | Theft | 512 | 540 | 28 |

        ## a28 right - headers=1
        | Offence | 2022/23 | 2021/22 | Difference |
        |---|---|---|---|
        | Burglary | 279 | 310 | -31 |
        | Robbery | 57 | 48 | 9 |
        | Theft | 540 | 512 | 28 |

        ## a29 wrong figures.change headers=1
        | Offence | 2022/23 | 2021/22 | Difference |
        |---|---|---|---|
        | Burglary | 279 | 310 | -31 |
        | Robbery | 57 | 48 | 19 |
        | Theft | 540 | 512 | 28 |

        ## a30 right - headers=1
        | Measure | Last year | This year | Direction |
        |---|---|---|---|
        | Robbery | 48 | 57 | Up |
        | Theft | 540 | 512 | Down |
        | Arson | 12 | 12 | No change |

        ## a31 wrong figures.direction headers=1
        | Measure | Last year | This year | Direction |
        |---|---|---|---|
        | Robbery | 48 | 57 | Up |
        | Theft | 540 | 512 | Up |
        | Arson | 12 | 12 | No change |

        ## a32 right - headers=1
        | Project | Budget | Spent | Remaining |
        |---|---|---|---|
        | Wardens | £18,200 | £16,950 | £1,250 |
        | Lighting | £11,750 | £11,750 | £0 |
        | Training | £6,500 | £7,120 | -£620 |
        | Total | £36,450 | £35,820 | £630 |

        ## a33 wrong figures.remainder headers=1
        | Project | Budget | Spent | Remaining |
        |---|---|---|---|
        | Wardens | £18,200 | £16,950 | £1,250 |
        | Lighting | £11,750 | £9,640 | £2,010 |
        | Training | £6,500 | £5,120 | £1,380 |

        ## a34 right - headers=1
        | Item | Unit cost | Number | Cost |
        |---|---|---|---|
        | Door bell cameras | £85 | 40 | £3,400 |
        | Window alarms | £6.50 | 120 | £780 |
        | Lock packs | £22 | 65 | £1,430 |
        | Total |  |  | £5,610 |

        ## a35 wrong figures.average headers=1
        | Item | Unit cost | Number | Cost |
        |---|---|---|---|
        | Door bell cameras | £85 | 40 | £3,400 |
        | Window alarms | £6.50 | 120 | £870 |
        | Lock packs | £22 | 65 | £1,430 |
        | Total |  |  | £5,700 |

        ## a36 right - headers=1
        |  | £ |
        |---|---|
        | Income |  |
        | Police and crime commissioner | 31,000 |
        | Borough council | 15,400 |
        | Housing trust | 6,000 |
        | Total income | 52,400 |
        | Spending |  |
        | Wardens | 28,500 |
        | Events | 9,200 |
        | Total spending | 37,700 |
        | Balance | 14,700 |

        ## a37 wrong figures.remainder headers=1
        |  | £ |
        |---|---|
        | Income |  |
        | Police and crime commissioner | 31,000 |
        | Borough council | 15,400 |
        | Housing trust | 6,000 |
        | Total income | 52,400 |
        | Spending |  |
        | Wardens | 28,500 |
        | Events | 9,200 |
        | Total spending | 37,700 |
        | Balance | 15,700 |

        ## a38 wrong figures.total headers=1
        |  | £ |
        |---|---|
        | Income |  |
        | Police and crime commissioner | 31,000 |
        | Borough council | 15,400 |
        | Housing trust | 6,000 |
        | Total income | 54,200 |
        | Spending |  |
        | Wardens | 28,500 |
        | Events | 9,200 |
        | Total spending | 37,700 |

        ## a39 right - headers=1
        | Measure | Q1 | Q2 | Q3 | Q4 |
        |---|---|---|---|---|
        | Visits in the quarter | 31 | 28 | 40 | 35 |
        | Year to date | 31 | 59 | 99 | 134 |

        ## a40 wrong figures.total headers=1
        | Measure | Q1 | Q2 | Q3 | Q4 |
        |---|---|---|---|---|
        | Visits in the quarter | 31 | 28 | 40 | 35 |
        | Year to date | 31 | 59 | 89 | 124 |

        ## a41 right - headers=1
        | Month | Reports | Cumulative |
        |---|---|---|
        | April | 14 | 14 |
        | May | 22 | 36 |
        | June | 9 | 45 |
        | July | 17 | 62 |

        ## a42 wrong figures.total headers=1
        | Month | Reports | Cumulative |
        |---|---|---|
        | April | 14 | 14 |
        | May | 22 | 36 |
        | June | 9 | 54 |
        | July | 17 | 62 |

        ## a43 right - headers=1
        | Ward | Incidents | Rank |
        |---|---|---|
        | Quay | 210 | 1 |
        | Mill | 188 | 2 |
        | Elm | 143 | 3 |
        | Down | 120 | 4 |
        | Castle | 96 | 5 |

        ## a44 wrong figures.trend headers=1
        | Ward | Incidents | Rank |
        |---|---|---|
        | Quay | 210 | 1 |
        | Mill | 143 | 2 |
        | Elm | 188 | 3 |
        | Down | 120 | 4 |
        | Castle | 96 | 5 |

        ## a45 right - headers=1
        | District | Rate | Rank in county |
        |---|---|---|
        | Aldmere | 41.2 | 2 |
        | Brack | 39.8 | 1 |
        | Corve | 55.0 | 7 |
        | Dale | 48.3 | 4 |

        ## a46 right - headers=1
        | Offence | Offences |
        |---|---|
        | Residential burglary | 242 |
        | Business burglary | 88 |
        | Sub-total burglary | 330 |
        | Theft of vehicles | 131 |
        | Theft from vehicles | 318 |
        | Sub-total vehicle crime | 449 |
        | Total | 779 |

        ## a47 wrong figures.total headers=1
        | Offence | Offences |
        |---|---|
        | Residential burglary | 242 |
        | Business burglary | 88 |
        | Sub-total burglary | 330 |
        | Theft of vehicles | 131 |
        | Theft from vehicles | 318 |
        | Sub-total vehicle crime | 459 |
        | Total | 779 |

        ## a48 wrong figures.total headers=1
        | Offence | Offences |
        |---|---|
        | Residential burglary | 242 |
        | Business burglary | 88 |
        | Sub-total burglary | 330 |
        | Theft of vehicles | 131 |
        | Theft from vehicles | 318 |
        | Sub-total vehicle crime | 449 |
        | Total | 879 |

        ## a49 right - headers=2
        | Area | 2021/22 | < | < | 2022/23 | < | < |
        |---|---|---|---|---|---|---|
        | ^ | Men | Women | Total | Men | Women | Total |
        | North | 12 | 31 | 43 | 15 | 28 | 43 |
        | South | 9 | 22 | 31 | 11 | 27 | 38 |
        | Total | 21 | 53 | 74 | 26 | 55 | 81 |

        ## a50 wrong figures.total headers=2
        | Area | 2021/22 | < | < | 2022/23 | < | < |
        |---|---|---|---|---|---|---|
        | ^ | Men | Women | Total | Men | Women | Total |
        | North | 12 | 31 | 43 | 15 | 28 | 43 |
        | South | 9 | 22 | 31 | 11 | 27 | 48 |
        | Total | 21 | 53 | 74 | 26 | 55 | 81 |

        ## a51 right - headers=1
        | Area | 2021/22 |  |  | 2022/23 |  |  |
        |---|---|---|---|---|---|---|
        |  | Men | Women | Total | Men | Women | Total |
        | North | 12 | 31 | 43 | 15 | 28 | 43 |
        | South | 9 | 22 | 31 | 11 | 27 | 38 |

        ## a52 wrong figures.total headers=1
        | Area | 2021/22 |  |  | 2022/23 |  |  |
        |---|---|---|---|---|---|---|
        |  | Men | Women | Total | Men | Women | Total |
        | North | 12 | 31 | 43 | 15 | 28 | 43 |
        | South | 9 | 22 | 31 | 11 | 27 | 38 |
        | East | 14 | 19 | 35 | 8 | 10 | 18 |

        ## a53 right - headers=1
        | Ward | Adroddiadau | Galwadau | Cyfanswm |
        |---|---|---|---|
        | Y Gogledd | 41 | 19 | 60 |
        | Y De | 33 | 28 | 61 |
        | Cyfanswm | 74 | 47 | 121 |

        ## a54 wrong figures.total headers=1
        | Ward | Adroddiadau | Galwadau | Cyfanswm |
        |---|---|---|---|
        | Y Gogledd | 41 | 19 | 60 |
        | Y De | 33 | 28 | 61 |
        | Cyfanswm | 74 | 47 | 112 |

        ## a55 right - headers=1
        | Trosedd / Crime | 2021/22 | 2022/23 | Newid / Change |
        |---|---|---|---|
        | Byrgleriaeth / Burglary | 120 | 96 | -24 |
        | Lladrad / Robbery | 14 | 20 | 6 |
        | Cyfanswm / Total | 134 | 116 | -18 |

        ## a56 wrong figures.total headers=1
        | Trosedd / Crime | 2021/22 | 2022/23 | Newid / Change |
        |---|---|---|---|
        | Byrgleriaeth / Burglary | 120 | 96 | -24 |
        | Lladrad / Robbery | 14 | 20 | 6 |
        | Cyfanswm / Total | 134 | 126 | -8 |

        ## a57 right - headers=1
        | Name | Post | Telephone | Email |
        |---|---|---|---|
        | Jo Marsh | Manager | 01234 567890 | jo@ald.example |
        | Sam Reed | Officer | 01234 567891 | sam@ald.example |

        ## a58 right - headers=1
        | Ref | Action | Lead | By when |
        |---|---|---|---|
        | 1.1 | Hold six walks | CSU | March 2024 |
        | 1.2 | Train 40 staff | Police | 30/09/2023 |
        | 1.3 | Fit 12 cameras | Council | Ongoing |

        ## a59 right - headers=1
        Risk matrix

        | Likelihood | 1 | 2 | 3 | 4 | 5 |
        |---|---|---|---|---|---|
        | 5 | 5 | 10 | 15 | 20 | 25 |
        | 4 | 4 | 8 | 12 | 16 | 20 |
        | 3 | 3 | 6 | 9 | 12 | 15 |

        ## a60 right - headers=1
        | Risk | Likelihood | Impact | Score |
        |---|---|---|---|
        | Funding ends | 3 | 4 | 12 |
        | Staff leave | 4 | 2 | 8 |
        | Data late | 2 | 2 | 4 |

        ## a61 right - headers=1
        | Meeting | Date | Papers by | Page |
        |---|---|---|---|
        | Board | 12/04/2023 | 5/04/2023 | 3 |
        | Scrutiny | 14/06/2023 | 7/06/2023 | 9 |

        ## a62 right - headers=1
        | Age band | People | Share |
        |---|---|---|
        | 25 – 88 | 40 | 100% |

        ## a63 right - headers=1
        | Year | Total crime | Burglary | Robbery |
        |---|---|---|---|
        | 2019/20 | 6,213 | 410 | 52 |
        | 2020/21 | 5,102 | 322 | 41 |
        | 2021/22 | 5,980 | 371 | 49 |
        | 2022/23 | 6,117 | 355 | 57 |

        ## a64 right - headers=1
        | Measure | Baseline | Target | Actual |
        |---|---|---|---|
        | ASB reports | 2,316 | 2,200 | 2,254 |
        | Feel safe after dark | 54% | 58% | 55% |
        | Average wait (days) | 6.4 | 5.0 | 5.8 |

        ## a65 right - headers=1
        | Measure | Q1 | Q2 | Q3 | Q4 | Year |
        |---|---|---|---|---|---|
        | Referrals | 20 | 25 | 18 | 22 | 85 |
        | Average wait (days) | 4.2 | 3.9 | 4.4 | 4.1 | 4.2 |
        | % seen in 10 days | 81% | 84% | 80% | 86% | 83% |

        ## a66 wrong figures.total headers=1
        | Measure | Q1 | Q2 | Q3 | Q4 | Total |
        |---|---|---|---|---|---|
        | Referrals | 20 | 25 | 18 | 22 | 95 |
        | Closed | 17 | 22 | 20 | 19 | 78 |
        | Average wait (days) | 4.2 | 3.9 | 4.4 | 4.1 | 4.2 |

        ## a67 wrong figures.repeat headers=1
        | Ward | 2020/21 | 2021/22 | 2022/23 |
        |---|---|---|---|
        | Elm | 112 | 134 | 134 |
        | Quay | 87 | 93 | 93 |
        | Mill | 145 | 151 | 151 |
        | Down | 66 | 58 | 58 |

        ## a68 right - headers=1
        | Ward | 2020/21 | 2021/22 | 2022/23 |
        |---|---|---|---|
        | Elm | 4 | 4 | 5 |
        | Quay | 0 | 0 | 0 |
        | Mill | 1 | 1 | 1 |
        | Down | 2 | 2 | 2 |

        ## a69 right - headers=1
        | Measure | Target | Actual |
        |---|---|---|
        | Walks | 12 | 12 |
        | Events | 20 | 20 |
        | Sessions | 48 | 48 |
        | Visits | 36 | 36 |

        ## a70 wrong figures.total headers=1
        | Ward | Men | Women | Total | Boys | Girls | Total |
        |---|---|---|---|---|---|---|
        | Elm | 12 | 31 | 21 | 15 | 6 | 43 |
        | Quay | 9 | 22 | 18 | 11 | 7 | 31 |
        | Mill | 14 | 25 | 13 | 8 | 5 | 39 |

        ## a71 wrong figures.unit headers=1
        | District | 2021/22 | 2022/23 |
        |---|---|---|
        | Ashcombe | 31,450 | 33,120 |
        | Norbeck | 28,410 | 27,995 |
        | Pellwood | 35,118 | 36.232 |

        ## a72 right - headers=1
        | District | Rate 2021/22 | Rate 2022/23 |
        |---|---|---|
        | Ashcombe | 31.450 | 33.120 |
        | Norbeck | 28.410 | 27.995 |
        | Pellwood | 35.118 | 36.232 |

        ## a73 right - headers=1
        | Forum | Meetings | Attendance | Average |
        |---|---|---|---|
        | North | 6 | 138 | 23 |
        | South | 5 | 95 | 19 |
        | West | 4 | 90 | 22.5 |

        ## a74 wrong figures.average headers=1
        | Forum | Meetings | Attendance | Average |
        |---|---|---|---|
        | North | 6 | 138 | 23 |
        | South | 5 | 95 | 16 |
        | West | 4 | 90 | 22.5 |

        ## a75 right - headers=1
        | Measure | Q1 | Q2 | Q3 | Q4 | Average |
        |---|---|---|---|---|---|
        | Open cases | 20 | 25 | 18 | 22 | 21.3 |
        | Staff | 4 | 5 | 5 | 4 | 4.5 |

        ## a76 wrong figures.average headers=1
        | Measure | Q1 | Q2 | Q3 | Q4 | Average |
        |---|---|---|---|---|---|
        | Open cases | 20 | 25 | 18 | 22 | 21.3 |
        | Calls | 44 | 51 | 50 | 47 | 58 |

        ## a77 right - headers=1
        |  | Total | Men | Women |
        |---|---|---|---|
        | 2021/22 | 412 | 98 | 314 |
        | 2022/23 | 436 | 105 | 331 |

        ## a78 wrong figures.total headers=1
        |  | Total | Men | Women |
        |---|---|---|---|
        | 2021/22 | 412 | 98 | 314 |
        | 2022/23 | 436 | 105 | 341 |

        ## a79 right - headers=1
        | Source | 2021 | 2022 | 2023 |
        |---|---|---|---|
        | Residents | 56 | 61 | 58 |
        | Shops | 24 | 30 | 22 |
        | Police | 11 | 9 | 13 |
        |  | 91 | 100 | 93 |

        ## a80 wrong figures.total headers=1
        | Source | 2021 | 2022 | 2023 |
        |---|---|---|---|
        | Residents | 56 | 61 | 58 |
        | Shops | 24 | 30 | 22 |
        | Police | 11 | 9 | 13 |
        |  | 91 | 100 | 83 |

        ## a81 right - headers=1
        | Answer | Returns |
        |---|---|
        | Yes | 62 (39%) |
        | No | 71 (44%) |
        | Unsure | 27 (17%) |
        | Total | 160 (100%) |

        ## a82 wrong figures.share headers=1
        | Answer | Returns |
        |---|---|
        | Yes | 62 (39%) |
        | No | 71 (54%) |
        | Unsure | 27 (17%) |
        | Total | 160 (100%) |

        ## a83 right - headers=1
        | Fund (£000) | 2021/22 | 2022/23 |
        |---|---|---|
        | Grant | 12 | 14 |
        | Council | 8 | 9 |
        | Other | 3 | 4 |
        | Total | 24 | 26 |

        ## a84 right - headers=1
        | Fund | £m |
        |---|---|
        | County | 0.4 |
        | Districts | 0.8 |
        | Total | 1.2 |

        ## a85 wrong figures.total headers=1
        | Fund | £m |
        |---|---|
        | County | 0.4 |
        | Districts | 0.8 |
        | Health | 0.5 |
        | Total | 2.1 |

        ## a86 right - headers=1
        | Ward | Households | ASB | Fly-tipping | All reports |
        |---|---|---|---|---|
        | Elm | 2,410 | 34 | 12 | 58 |
        | Quay | 1,980 | 51 | 20 | 90 |
        | Mill | 2,204 | 29 | 15 | 61 |

        ## a87 right - headers=1
        | Crime type | Kent | Aldmere |
        |---|---|---|
        | Violence | 41,210 | 2,104 |
        | Theft | 28,655 | 1,718 |
        | All crime | 112,430 | 6,420 |

        ## a88 right - headers=1
        | Row | In all | North | South | East |
        |---|---|---|---|---|
        | Letters | 34 | 12 | 13 | 9 |
        | Agreements | 22 | 7 | 8 | 7 |

        ## a89 wrong figures.total headers=1
        | Row | In all | North | South | East |
        |---|---|---|---|---|
        | Letters | 34 | 12 | 13 | 9 |
        | Agreements | 32 | 7 | 8 | 7 |
        | Notices | 9 | 2 | 4 | 3 |

        ## a90 right - headers=1
        | Contact | Mon | Tue | Wed | Thu | Fri | Week |
        |---|---|---|---|---|---|---|
        | Desk | 12 | 9 | 14 | 11 | 8 | 54 |
        | Phone | 40 | 38 | 45 | 41 | 36 | 200 |
        """
}
