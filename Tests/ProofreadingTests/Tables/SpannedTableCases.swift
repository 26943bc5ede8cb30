extension LabelledTables {
    /// More tables in council style, many with spans, labelled before the code was run on them.
    static let spanned = """
        ## d01r right - headers=0
        | Residents | 156 |
        |---|---|
        | Shops | 84 |
        | Schools | 36 |
        | Total | 276 |

        ## d01w wrong figures.total headers=0
        | Residents | 156 |
        |---|---|
        | Shops | 84 |
        | Schools | 36 |
        | Total | 267 |

        ## d02r right - headers=2
        | District | Burglary | < | < | Robbery | < | < |
        |---|---|---|---|---|---|---|
        | ^ | 2021/22 | 2022/23 | Change | 2021/22 | 2022/23 | Change |
        | Aldmere | 310 | 279 | -31 | 48 | 57 | 9 |
        | Corve | 402 | 388 | -14 | 66 | 60 | -6 |
        | Dale | 198 | 205 | 7 | 22 | 31 | 9 |

        ## d02w wrong figures.change headers=2
        | District | Burglary | < | < | Robbery | < | < |
        |---|---|---|---|---|---|---|
        | ^ | 2021/22 | 2022/23 | Change | 2021/22 | 2022/23 | Change |
        | Aldmere | 310 | 279 | -31 | 48 | 57 | 9 |
        | Corve | 402 | 388 | -24 | 66 | 60 | -6 |
        | Dale | 198 | 205 | 7 | 22 | 31 | 9 |

        ## d03r right - headers=1
        | Area | Ward | Reports |
        |---|---|---|
        | North | Ash | 45 |
        | ^ | Birch | 38 |
        | ^ | North total | 83 |
        | South | Cedar | 60 |
        | ^ | Dell | 27 |
        | ^ | South total | 87 |
        | Total | < | 170 |

        ## d03w wrong figures.total headers=1
        | Area | Ward | Reports |
        |---|---|---|
        | North | Ash | 45 |
        | ^ | Birch | 38 |
        | ^ | North total | 83 |
        | South | Cedar | 60 |
        | ^ | Dell | 27 |
        | ^ | South total | 97 |
        | Total | < | 170 |

        ## d04r right - headers=1
        | Quarter | Calls | Running total |
        |---|---|---|
        | Q1 | 310 | 310 |
        | Q2 | 287 | 597 |
        | Q3 | 342 | 939 |
        | Q4 | 301 | 1,240 |

        ## d04w wrong figures.total headers=1
        | Quarter | Calls | Running total |
        |---|---|---|
        | Q1 | 310 | 310 |
        | Q2 | 287 | 597 |
        | Q3 | 342 | 929 |
        | Q4 | 301 | 1,240 |

        ## d05r right - headers=1
        | Ward | Crimes | Previous year | Difference | % |
        |---|---|---|---|---|
        | Ash | 412 | 380 | +32 | +8.4% |
        | Birch | 388 | 401 | -13 | -3.2% |
        | Cedar | 205 | 190 | +15 | +7.9% |

        ## d05w wrong figures.change headers=1
        | Ward | Crimes | Previous year | Difference | % |
        |---|---|---|---|---|
        | Ash | 412 | 380 | +32 | +4.8% |
        | Birch | 388 | 401 | -13 | -3.2% |
        | Cedar | 205 | 190 | +15 | +7.9% |

        ## d06r right - headers=1
        | Gweithgaredd | Chwarter 1 | Chwarter 2 | Chwarter 3 | Chwarter 4 | Cyfanswm |
        |---|---|---|---|---|---|
        | Patrolau | 24 | 31 | 28 | 22 | 105 |
        | Ymweliadau | 40 | 38 | 44 | 51 | 173 |
        | Is-gyfanswm | 64 | 69 | 72 | 73 | 278 |

        ## d06w wrong figures.total headers=1
        | Gweithgaredd | Chwarter 1 | Chwarter 2 | Chwarter 3 | Chwarter 4 | Cyfanswm |
        |---|---|---|---|---|---|
        | Patrolau | 24 | 31 | 28 | 22 | 105 |
        | Ymweliadau | 40 | 38 | 44 | 51 | 183 |
        | Is-gyfanswm | 64 | 69 | 72 | 73 | 278 |

        ## d07r right - headers=1
        | Budget line | Agreed | Actual | Over / (under) |
        |---|---|---|---|
        | Wardens | 18,200 | 16,950 | (1,250) |
        | Events | 4,000 | 4,360 | 360 |
        | Print | 900 | 745 | (155) |

        ## d07w wrong figures.remainder headers=1
        | Budget line | Agreed | Actual | Over / (under) |
        |---|---|---|---|
        | Wardens | 18,200 | 16,950 | (1,350) |
        | Events | 4,000 | 4,360 | 360 |
        | Print | 900 | 745 | (155) |

        ## d08r right - headers=1
        | Fire type | 2020 | 2021 | 2022 | Three-year average |
        |---|---|---|---|---|
        | Deliberate | 61 | 55 | 64 | 60 |
        | Accidental | 120 | 114 | 126 | 120 |
        | Vehicle | 33 | 39 | 30 | 34 |

        ## d08w wrong figures.average headers=1
        | Fire type | 2020 | 2021 | 2022 | Three-year average |
        |---|---|---|---|---|
        | Deliberate | 61 | 55 | 64 | 60 |
        | Accidental | 120 | 114 | 126 | 130 |
        | Vehicle | 33 | 39 | 30 | 34 |

        ## d09r right - headers=1
        | Answer | Number | Per cent |
        |---|---|---|
        | Yes | 214 | 53.5 |
        | No | 131 | 32.8 |
        | Don't know | 55 | 13.8 |
        | All answers | 400 | 100.0 |

        ## d09w wrong figures.share headers=1
        | Answer | Number | Per cent |
        |---|---|---|
        | Yes | 214 | 55.3 |
        | No | 131 | 32.8 |
        | Don't know | 55 | 13.8 |
        | All answers | 400 | 100.0 |

        ## d10r right - headers=1
        | Source | Amount | % |
        |---|---|---|
        | Grant | £24,000 | 48 |
        | Council | £15,000 | 30 |
        | Trust | £11,000 | 22 |
        | Total | £50,000 | 100 |

        ## d10w wrong figures.total headers=1
        | Source | Amount | % |
        |---|---|---|
        | Grant | £24,000 | 48 |
        | Council | £15,000 | 30 |
        | Trust | £11,000 | 22 |
        | Total | £52,000 | 100 |

        ## d11r right - headers=1
        |  | 2021-22 | 2022-23 |
        |---|---|---|
        | Victims |  |  |
        | Women | 284 | 301 |
        | Men | 22 | 27 |
        | Total victims | 306 | 328 |
        | Suspects |  |  |
        | Women | 31 | 26 |
        | Men | 266 | 289 |
        | Total suspects | 297 | 315 |

        ## d11w wrong figures.total headers=1
        |  | 2021-22 | 2022-23 |
        |---|---|---|
        | Victims |  |  |
        | Women | 284 | 301 |
        | Men | 22 | 27 |
        | Total victims | 306 | 328 |
        | Suspects |  |  |
        | Women | 31 | 26 |
        | Men | 266 | 289 |
        | Total suspects | 297 | 325 |

        ## d12r right - headers=1
        | Team | Cases | Staff | Cases per officer |
        |---|---|---|---|
        | North | 120 | 5 | 24 |
        | South | 96 | 4 | 24 |
        | East | 87 | 3 | 29 |

        ## d12w wrong figures.average headers=1
        | Team | Cases | Staff | Cases per officer |
        |---|---|---|---|
        | North | 120 | 5 | 24 |
        | South | 96 | 4 | 26 |
        | East | 87 | 3 | 29 |

        ## d13r right - headers=1
        | Offence | Number | Proportion of all crime |
        |---|---|---|
        | Violence | 2,104 | 32.8% |
        | Theft | 1,718 | 26.8% |
        | Damage | 655 | 10.2% |
        | Other | 1,943 | 30.3% |
        | All crime | 6,420 | 100% |

        ## d13w wrong figures.share headers=1
        | Offence | Number | Proportion of all crime |
        |---|---|---|
        | Violence | 2,104 | 32.8% |
        | Theft | 1,718 | 28.6% |
        | Damage | 655 | 10.2% |
        | Other | 1,943 | 30.3% |
        | All crime | 6,420 | 100% |

        ## d14r right - headers=1
        | Stop type | White | Black | Asian | Other | Total |
        |---|---|---|---|---|---|
        | Search | 120 | 34 | 22 | 9 | 185 |
        | Vehicle | 88 | 12 | 19 | 5 | 124 |
        | Total | 208 | 46 | 41 | 14 | 309 |

        ## d14w wrong figures.total headers=1
        | Stop type | White | Black | Asian | Other | Total |
        |---|---|---|---|---|---|
        | Search | 102 | 34 | 22 | 9 | 185 |
        | Vehicle | 88 | 12 | 19 | 5 | 124 |
        | Total | 208 | 46 | 41 | 14 | 309 |

        ## d30 right - headers=1
        | Cause | Fires | Injuries |
        |---|---|---|
        | Cooking | 41 | 6 |
        | Smoking | 12 | 3 |
        | Electrical | 19 | 2 |
        | All causes (including unknown) | 88 | 13 |

        ## d31 right - headers=1
        | Indicator | Target | Q1 | Q2 | Q3 | Q4 | Year |
        |---|---|---|---|---|---|---|
        | Graffiti removed in 48 hours | 95% | 97% | 96% | 98% | 95% | 97% |
        | Fly-tips cleared in 5 days | 90% | 88% | 91% | 92% | 93% | 91% |

        ## d32 right - headers=1
        | Area | 2011 census | 2021 census | Growth |
        |---|---|---|---|
        | Aldmere | 109,300 | 118,400 | 8.3% |
        | Brackley | 92,500 | 96,200 | 4.0% |

        ## d33 right - headers=1
        | Crime | Recorded | Per day |
        |---|---|---|
        | Burglary | 242 | 0.7 |
        | Theft | 1,718 | 4.7 |
        | Violence | 2,104 | 5.8 |

        ## d34 right - headers=1
        | Ward | ASB rank 2022 | ASB rank 2023 |
        |---|---|---|
        | Ash | 1 | 2 |
        | Birch | 2 | 1 |
        | Cedar | 3 | 3 |
        | Dell | 4 | 4 |

        ## d35 right - headers=1
        | Site | Opened | Visits in year |
        |---|---|---|
        | Hub | 2019 | 1,204 |
        | Café | 2021 | 866 |
        | Park | 2022 | 311 |

        ## d36 right - headers=1
        | Measure | Value |
        |---|---|
        | Total recorded crime | 6,420 |
        | Total victims | 5,118 |
        | Repeat victims | 402 |
        | Solved | 1,010 |

        ## d37 right - headers=1
        | Group | Number | Of whom under 18 |
        |---|---|---|
        | Abuse | 284 | 12 |
        | Stalking | 61 | 3 |
        | Total | 345 | 15 |
        | Total (previous year) | 310 | 11 |

        ## d38 right - headers=1
        | Grade | A | B | C | D | E |
        |---|---|---|---|---|---|
        | Risk | 1 | 2 | 4 | 8 | 16 |
        | Weight | 5 | 4 | 3 | 2 | 1 |

        ## d39 right - headers=1
        | Event | People | Leaflets | Locks given |
        |---|---|---|---|
        | Fair | 210 | 400 | 35 |
        | Station | 84 | 150 | 12 |
        | School | 320 | 320 | - |
        | Total so far | 614 | 870 | 47 |

        ## d40 right - headers=1
        | Offence | Jan to Mar | Apr to Jun | Jul to Sep | Oct to Dec | Annual rate per 1,000 |
        |---|---|---|---|---|---|
        | Burglary | 62 | 58 | 71 | 66 | 2.2 |
        | Robbery | 11 | 9 | 14 | 12 | 0.4 |

        ## d41 right - headers=1
        | Priority | 2022/23 actions | Carried over | New | 2023/24 actions |
        |---|---|---|---|---|
        | ASB | 9 | 2 | 4 | 6 |
        | Abuse | 8 | 1 | 6 | 7 |
        | Roads | 5 | 0 | 3 | 3 |

        ## d42 right - headers=1
        | Ward | Reports | Rank | Change in rank |
        |---|---|---|---|
        | Ash | 112 | 1 | +1 |
        | Birch | 96 | 2 | -1 |
        | Cedar | 80 | 3 | 0 |
        | Dell | 51 | 4 | +2 |

        ## d43 right - headers=1
        | Fund | Bid | Awarded |
        |---|---|---|
        | Streets | £60,000 | £45,000 |
        | Youth | £24,000 | £24,000 |
        | Total | £84,000 | £69,000 |
        """
}
