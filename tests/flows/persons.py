"""Natural persons whom the register's case names, references, addresses and remarks name."""

PERSONS = (
    "Chen Shijun", "Gao Xingda", "He Jianhua", "Li Xianming", "Tian Fei", "Isaac Reitman", "Ye Aiwen",
    "Chen Tihu", "Gomi Akira", "五味晃", "Xia Shuqin", "Liu Chongliang", "Jin Zhimei", "Piao Yujing",
    "Lee Won June", "Park Kyun Geu", "CHOI Jongwon", "YOON Jiyoung", "Tan Junping", "Liu Zuosheng",
    "Mah Sau Cheong", "Wee Len", "Zhang Pawuleikedan", "Shi Wen Yue", "Shi Minjiu", "Goh Heng Tee",
    "Chen Tongkao", "Chen Xiudan", "Chi Zhiliang", "Huang Xianyou", "Anshan Li", "Ma Ju", "Hui Jiang",
    "Jun Huang", "Fang Zeng", "Qinrong Qiu", "Hongying Zhang", "Liu Li", "Tao Li", "Tong Wu", "Yeqing Xia",
    "Maodong Xu", "Que Wenbin", "Huizhi Liu", "Guoqing Guan", "Wang Shoutu", "Ling Yandong", "Anqin Wang",
    "Xia Xuguo", "Xing Libin", "Xiong Wei", "Wang Jinhong", "Zhang Dan",
    "Liu v Ma", "Bao v Qu", "Xu v Wang", "Zhou v Jing", "Yin v Wu", "Wu v Yin", "Cao v Chen", "Yang v Kong",
    "Wei v Li", "Wei v Mei", "Xu v Yang", "Tian v Xu", "Chen v Lin", "Bin v Sun", "Zhao v Ye",
    "Huang v Li", "Wen v Huang", "Li v Yuan", "Gao v He", "Choi v Yoon", "Jin v Piao", "Lee v Park",
)  # fmt: skip
