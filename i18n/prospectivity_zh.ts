<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Prospectivity</name>
    <message>
      <location filename="../models/assays/account.py" />
      <source>Columns and choices are those of {name}.</source>
      <translation>列和选项均取自 {name}。</translation>
    </message>
    <message>
      <location filename="../models/assays/account.py" />
      <source>{name} is no account of a cleaning: give LOG of 'Clean assays', a JSON file.</source>
      <translation>{name} 不是清洗记录：请提供“清洗分析数据”的 LOG（JSON 文件）。</translation>
    </message>
    <message>
      <location filename="../models/assays/account.py" />
      <source>{name} is of version {get}, and this version of the plugin reads {version}: clean the table anew, or update the plugin.</source>
      <translation>{name} 的版本为 {get}，而本版插件读取的是 {version}：请重新清洗该表，或更新插件。</translation>
    </message>
    <message>
      <location filename="../models/assays/account.py" />
      <source>{name} lacks the columns {missing}, which {name_2} was made with: rename them, or clean without these earlier decisions.</source>
      <translation>{name} 缺少生成 {name_2} 时所用的列 {missing}：请重命名这些列，或不沿用先前的决定来清洗。</translation>
    </message>
    <message>
      <location filename="../models/assays/account.py" />
      <source>{path} cannot be read as an account of a cleaning ({error}): give LOG of 'Clean assays', a JSON file.</source>
      <translation>{path} 无法作为清洗记录读取（{error}）：请提供“清洗分析数据”的 LOG（JSON 文件）。</translation>
    </message>
    <message>
      <location filename="../models/assays/analytes.py" />
      <source>No content of an element follows from {species!r}; expected an element or an oxide such as SiO2.</source>
      <translation>由 {species!r} 得不出元素含量；应为元素或氧化物，例如 SiO2。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source> (total)</source>
      <translation>（总量）</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source> by {method}</source>
      <translation>（{method}）</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source> in an unstated unit</source>
      <translation>，单位未注明</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source> in {unit}</source>
      <translation>，单位 {unit}</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source> {text!r} states a unit and the column none: {name_the_unit}</source>
      <translation>{text!r} 写明了单位而该列没有：{name_the_unit}</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>a decimal mark</source>
      <translation>小数点</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>a mark of thousands</source>
      <translation>千位分隔符</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>cells hold a code for a missing value.</source>
      <translation>个单元格为缺失值代码。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>comma</source>
      <translation>个逗号</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>every {mark} could be a decimal mark or one of thousands; it was read as {meaning}: {cell} is {plain}. Set DECIMAL of 'Clean assays' if that is wrong.</source>
      <translation>每{mark}既可能是小数点也可能是千位分隔符；已按{meaning}读取：{cell} 即 {plain}。如有误，请设置“清洗分析数据”的 DECIMAL。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>negative numbers were read as 'below detection', the number without its sign being the limit.</source>
      <translation>个负数按“低于检出限”读取，去掉负号的数值即为检出限。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>numbers are written with a decimal comma.</source>
      <translation>个数值用逗号作小数点。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>numbers state a unit of their own and were converted to {unit}.</source>
      <translation>个数值自带单位，已换算为 {unit}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>numbers were read after a repair (a blank inside, a footnote mark, the other decimal mark).</source>
      <translation>个数值经修正后读取（中间有空格、带脚注符号、另一种小数点）。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>point</source>
      <translation>个点</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>put its unit into the column's name (Cu_ppm), or set UNSTATED_UNITS of 'Clean assays' to usual.</source>
      <translation>请在列名中写明单位（Cu_ppm），或将“清洗分析数据”的 UNSTATED_UNITS 设为 usual。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>some numbers are written with a decimal point and some with a comma; both were read.</source>
      <translation>有的数值用点作小数点，有的用逗号；两种均已读取。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>the row of detection limits</source>
      <translation>检出限所在行</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>the smallest limit that is stated</source>
      <translation>所注明的最小检出限</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>they may mean 'below detection' or 'not analysed' (ZEROS of 'Clean assays' takes them so)</source>
      <translation>它们可能表示“低于检出限”或“未分析”（可用“清洗分析数据”的 ZEROS 指定）</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are 0 and were kept.</source>
      <translation>个值为 0，已保留。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are 0 and were taken as below the smallest measured value.</source>
      <translation>个值为 0，已视为低于最小实测值。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are 0 and were taken as missing.</source>
      <translation>个值为 0，已视为缺失。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are below a detection limit that the table does not state; they are missing.</source>
      <translation>个值低于表中未注明的检出限，已作为缺失值。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are below a limit that is not stated; {plain} was taken from {source}.</source>
      <translation>个值低于未注明的检出限；已从{source}取 {plain}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are {listed_codes}, which stands for a missing value, and are missing now.</source>
      <translation>个值为 {listed_codes}（代表缺失值），现已作为缺失值。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are {words} by their qualifier column.</source>
      <translation>个值按其限定符列为{words}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values look like a code for a missing value and were kept, because other contents come near; name the code in MISSING_CODES of 'Clean assays' if it is one.</source>
      <translation>个值像缺失值代码，但因有其他含量与之接近而保留；如果确是代码，请在“清洗分析数据”的 MISSING_CODES 中列出。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>{count} samples ({share:.0f} %) hold exactly {plain} and the next value is {plain_2}: probably half a detection limit of {plain_3}</source>
      <translation>{count} 个样品（{share:.0f} %）的值恰为 {plain}，而下一个值为 {plain_2}：可能是检出限 {plain_3} 的一半</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>{seen}; taken as below it.</source>
      <translation>{seen}；已视为低于检出限。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>{total} values are 0 and were kept, though no content is exactly 0: {guess}.</source>
      <translation>{total} 个值为 0，已保留，但没有含量恰好为 0：{guess}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>{whole:.0f} % of them stand in rows that are mostly zero, so they probably mean 'not analysed' (ZEROS of 'Clean assays' takes them as missing)</source>
      <translation>其中 {whole:.0f} % 位于大部分为零的行中，因此可能表示“未分析”（可用“清洗分析数据”的 ZEROS 作为缺失值处理）</translation>
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>A detection limit of {limits:g} is not positive: declare it a missing code, or state the limit (-0.5 in a table often means below 0.5).</source>
      <translation>检出限 {limits:g} 不是正数：请将其声明为缺失值代码，或给出检出限（表中的 -0.5 常表示低于 0.5）。</translation>
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>Regression on order statistics needs at least {fewest_detected} different detected values and this analyte has {different}: choose half, sqrt2 or missing for it.</source>
      <translation>次序统计量回归至少需要 {fewest_detected} 个不同的检出值，而该分析项只有 {different} 个：请为其选择 half、sqrt2 或 missing。</translation>
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>Regression on order statistics takes logarithms and this analyte has a value of {detected:g}: declare it missing or below detection, or choose half, sqrt2 or missing.</source>
      <translation>次序统计量回归要取对数，而该分析项有一个值为 {detected:g}：请将其声明为缺失或低于检出限，或选择 half、sqrt2 或 missing。</translation>
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>Values of shape {shape} and marks of values below detection of shape {shape_2} do not belong together: give one of each for every sample of one analyte.</source>
      <translation>形状为 {shape} 的值与形状为 {shape_2} 的低于检出限标记不匹配：请为一个分析项的每个样品各给一个。</translation>
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>replacement</source>
      <translation>替代方法</translation>
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>{censored} of {censored_2} values are below detection, more than the {most_censored:.0f} % up to which regression on order statistics can be fitted: choose half, sqrt2 or missing for it.</source>
      <translation>{censored_2} 个值中有 {censored} 个低于检出限，超过次序统计量回归可拟合的 {most_censored:.0f} % 上限：请为其选择 half、sqrt2 或 missing。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>Converting and transforming</source>
      <translation>换算与变换</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>Deciding what cells mean</source>
      <translation>判定单元格含义</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>No column of {name} was recognised as an assay (such as Cu_ppm or 'Au (ppb)'); choose them with ELEMENTS. Its columns are {columns}.</source>
      <translation>{name} 中没有识别出分析数据列（如 Cu_ppm 或“Au (ppb)”）；请用 ELEMENTS 选择。其列为 {columns}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>No row of {name} is left: {reasons}.</source>
      <translation>{name} 没有剩余的行：{reasons}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>None of the columns of assays ({names}) holds a value in any row that stays: check the table, and which columns ELEMENTS names.</source>
      <translation>在保留的行中，分析数据列（{names}）都没有值：请检查该表以及 ELEMENTS 指定的列。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>Reading the table</source>
      <translation>读取表格</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>Replacing values below detection</source>
      <translation>替换低于检出限的值</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>cell</source>
      <translation>单元格</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>cells</source>
      <translation>个单元格</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>column</source>
      <translation>列</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>columns</source>
      <translation>列</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>hold a code or a word for a missing value</source>
      <translation>为缺失值的代码或文字</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>hold text that is no number</source>
      <translation>为非数值文本</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>is in oz/t and was read as troy ounces per short ton (34.29 g/t), as North American laboratories mean it. If these are ounces per metric tonne (31.10 g/t), write oz/tonne in the place of oz/t.</source>
      <translation>以 oz/t 为单位，已按金衡盎司/短吨（34.29 g/t）读取，这是北美实验室的用法。如果是盎司/公吨（31.10 g/t），请将 oz/t 改写为 oz/tonne。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>no value in any row that stays</source>
      <translation>在保留的行中没有值</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>the limit divided by the square root of 2</source>
      <translation>检出限除以 2 的平方根</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>the upper limit stands for them.</source>
      <translation>以测定上限代替。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>values are above the range; </source>
      <translation>个值超出测定上限；</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>values below detection were replaced: {words}.</source>
      <translation>个低于检出限的值已替换：{words}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>was recognised as {analyte_label}.</source>
      <translation>已识别为{analyte_label}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{assumed} columns state no unit and were taken as usual: oxides in per cent, elements in ppm.</source>
      <translation>{assumed} 列未注明单位，已按惯例处理：氧化物为百分比，元素为 ppm。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{cells} that {why} became NULL: {fields}.</source>
      <translation>{cells}{why}，已变为 NULL：{fields}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{censored_percent:.0f} % of the values below detection</source>
      <translation>低于检出限值的 {censored_percent:.0f} %</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{count} of {columns} of assays hold no value in any row that stays and are set aside: {names}.</source>
      <translation>{columns}分析数据中有 {count} 列在保留的行中没有值，已搁置：{names}。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{error} Half the limit was taken instead.</source>
      <translation>{error} 已改取检出限的一半。</translation>
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{name} holds no rows: check the file, the layer, its filter and its selection.</source>
      <translation>{name} 没有行：请检查文件、图层及其过滤条件和选择集。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>, because they fit the coordinate system that is named</source>
      <translation>，因为它们符合指定的坐标系</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>Column {index}</source>
      <translation>第 {index} 列</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>Coordinates are taken from {names} and {names_2} ({kind}){why}, not from {others}; name others with X_FIELD and Y_FIELD of 'Clean assays' if that is wrong.</source>
      <translation>坐标取自 {names} 和 {names_2}（{kind}）{why}，而非 {others}；如有误，请用“清洗分析数据”的 X_FIELD 和 Y_FIELD 另行指定。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>The table has no column {missing}; its columns are {names}.</source>
      <translation>表中没有列 {missing}；其列为 {names}。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>coordinates</source>
      <translation>坐标</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>degrees</source>
      <translation>度</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>metres</source>
      <translation>米</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>no degrees</source>
      <translation>非度值</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{letter} was taken for {element}, because no column {partner} makes a pair of coordinates with it.</source>
      <translation>{letter} 已作为{element}，因为没有 {partner} 列与它构成坐标对。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{letter} was taken for {element}, because the coordinates are {names} and {names_2}.</source>
      <translation>{letter} 已作为{element}，因为坐标是 {names} 和 {names_2}。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{names} and {names_2} hold {held} whatever their names say, and are read so.</source>
      <translation>无论列名如何，{names} 和 {names_2} 实为{held}，已按此读取。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{names} is named like an assay of {species}, but only {share:.0%} of its values are numbers (one is {text!r}); it was left out. Choose it with ELEMENTS if it is one.</source>
      <translation>{names} 的名称像 {species} 的分析数据，但只有 {share:.0%} 的值是数值（其中一个为 {text!r}）；已略去。如果它是分析数据，请用 ELEMENTS 选择。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{name} is in {unit} by its name and in {unit_2} by the row of units; its name was believed.</source>
      <translation>{name} 按列名单位为 {unit}，按单位行为 {unit_2}；以列名为准。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{name} is named like the qualifiers of {names} but holds {texts!r}, which is none; it was left alone.</source>
      <translation>{name} 的名称像 {names} 的限定符，但内容为 {texts!r}，并非限定符；未作处理。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{name} was taken for {species}, because it stands beside other elements in small letters and holds numbers.</source>
      <translation>{name} 已作为 {species}，因为它与其他小写元素并列且为数值。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{species} is in several columns: {same}.</source>
      <translation>{species} 出现在多列中：{same}。</translation>
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{value} has no name of its own and holds qualifiers; they are taken for those of {names}.</source>
      <translation>{value}没有自己的名称而含有限定符；已作为 {names} 的限定符。</translation>
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>; and {count} more fields</source>
      <translation>；另有 {count} 个字段</translation>
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>look like a code for a missing value and were kept, because other contents of the field come near</source>
      <translation>像缺失值代码，但因该字段有其他含量与之接近而保留</translation>
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>sample</source>
      <translation>个样品</translation>
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>samples</source>
      <translation>样品</translation>
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>{count} fields hold numbers that {text}: {fields}</source>
      <translation>{count} 个字段中有数值{text}：{fields}</translation>
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>{layer} holds contents below zero, which no content is: {fields}. Laboratories write 'below detection' so, or a code for a missing value: clean the samples first with 'Clean assays' (prospectivity:cleanassays). Where negative numbers are meant, as in log-ratios or residuals, set NEGATIVE.</source>
      <translation>{layer} 含有小于零的含量，而含量不可能为负：{fields}。实验室这样表示“低于检出限”或缺失值代码：请先用“清洗分析数据”（prospectivity:cleanassays）清洗样品。如果确需负数，如对数比或残差，请设置 NEGATIVE。</translation>
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>{said_of}. If they are one, take them out with MISSING_CODES of 'Clean assays' (prospectivity:cleanassays).</source>
      <translation>{said_of}。如果确是代码，请用“清洗分析数据”（prospectivity:cleanassays）的 MISSING_CODES 去除。</translation>
    </message>
    <message>
      <location filename="../models/assays/decisions.py" />
      <source> and {more} more</source>
      <translation>及另外 {more} 个</translation>
    </message>
    <message>
      <location filename="../models/assays/decisions.py" />
      <source>{names}: {count} warnings of one kind, such as for {field}: {text}</source>
      <translation>{names}：{count} 条同类警告，例如 {field}：{text}</translation>
    </message>
    <message>
      <location filename="../models/assays/decisions.py" />
      <source>{rows}, … {count:,} in all</source>
      <translation>{rows}，… 共 {count:,} 行</translation>
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source> were given.</source>
      <translation>。</translation>
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source>All duplicates have the same mean concentration, {concentration:g}, so that no line over concentration can be drawn: use the robust coefficient of variation.</source>
      <translation>所有重复样的平均浓度均为 {concentration:g}，无法绘制随浓度变化的直线：请使用稳健变异系数。</translation>
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source>Coordinates and keys must have one value for each sample: </source>
      <translation>每个样品必须有一个坐标和一个键值，给出的形状为：</translation>
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source>Duplicates come in pairs: {shape} first and {shape_2} second analyses were given.</source>
      <translation>重复样应成对：给出了 {shape} 个首次分析和 {shape_2} 个二次分析。</translation>
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source>The method of Thompson and Howarth needs at least {fewest_pairs} pairs of duplicates and {count} were given: use the robust coefficient of variation.</source>
      <translation>Thompson-Howarth 方法至少需要 {fewest_pairs} 对重复样，给出了 {count} 对：请使用稳健变异系数。</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>It is</source>
      <translation>该元素已</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>It was chosen and is</source>
      <translation>它被选中，因此</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>MINIMUM_SHARE is {minimum_share:g}: give a share between 0 and 100 per cent.</source>
      <translation>MINIMUM_SHARE 为 {minimum_share:g}：请给出 0 到 100 之间的百分比。</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>They are</source>
      <translation>这些元素已</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>They were chosen and are</source>
      <translation>它们被选中，因此</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>are</source>
      <translation>已</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>element</source>
      <translation>种元素</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>elements</source>
      <translation>元素</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>is</source>
      <translation>已</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>no value</source>
      <translation>无值</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>the same element as {best}, which has {known:,} values; this one has {known_2:,}</source>
      <translation>与 {best} 为同一元素，后者有 {known:,} 个值；本列有 {known_2:,} 个</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{counts}, in {count:,} samples</source>
      <translation>{counts}（共 {count:,} 个样品）</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{count} of {count_2} elements {value} set aside, for another column holds the same element with as many values or more: {them}. REPEATED = keep takes all of them.</source>
      <translation>{count_2} 种元素中有 {count} 种{value}搁置，因为另一列含同一元素且值的数量相同或更多：{them}。REPEATED = keep 则全部采用。</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{count} of {elements} {value}</source>
      <translation>{elements}中有 {count} 种{value}</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{known:,} with a value</source>
      <translation>{known:,} 个有值</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{others:,} of {known:,} other than {value}</source>
      <translation>{known:,} 个中有 {others:,} 个不同于 {value}</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{scarcity} Nothing is left: choose other ELEMENTS, or give a smaller MINIMUM_SHARE; 0 keeps all elements.</source>
      <translation>{scarcity}没有剩余元素：请选择其他 ELEMENTS，或给出较小的 MINIMUM_SHARE；0 保留所有元素。</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{scarcity} {them} set aside. MINIMUM_SHARE changes that limit; 0 keeps all elements.</source>
      <translation>{scarcity}{them}搁置。MINIMUM_SHARE 可更改该限值；0 保留所有元素。</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{sentence} {them} interpolated all the same; what learns from the grid is better without: MINIMUM_SHARE = {minimum_share:g} leaves such elements out.</source>
      <translation>{sentence}{them}仍参与插值；用网格学习时最好不含它们：MINIMUM_SHARE = {minimum_share:g} 可略去这类元素。</translation>
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{whose} no evidence, for fewer than {least:,} of {samples:,} samples ({minimum_share:g} %) hold another value than the commonest one: {counts}.</source>
      <translation>{whose}判定为不构成证据，因为 {samples:,} 个样品中取值不同于最常见值的不足 {least:,} 个（{minimum_share:g} %）：{counts}。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>ALR divides by {reference}, which is not among the elements that take part: choose one of {names}.</source>
      <translation>ALR 以 {reference} 为除数，而它不在参与的元素之列：请选择 {names} 之一。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>The transform {name} compares elements with one another, but only {count} can take part: choose at least two elements, or log10.</source>
      <translation>变换 {name} 用于元素之间的比较，但只有 {count} 种可参与：请至少选择两种元素，或选择 log10。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>The transform {name} needs samples with a value above 0 in every one of the {count} elements, and there is none: choose fewer elements.</source>
      <translation>变换 {name} 要求样品的 {count} 种元素值均大于 0，而没有这样的样品：请选择较少的元素。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>is no element or oxide and takes no part in the composition.</source>
      <translation>不是元素或氧化物，不参与组成。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>is the log-ratio {balance}.</source>
      <translation>为对数比 {balance}。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>is {name} times {factor:.6g} ({species} in {unit} to {species_2} in {unit_2}).</source>
      <translation>为 {name} 乘以 {factor:.6g}（{unit} 的 {species} 换算为 {unit_2} 的 {species_2}）。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>merges {name}, in this order of preference, in {value}.</source>
      <translation>按此优先次序以 {value} 合并 {name}。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>takes no part in the composition: {element} is there already as {name}.</source>
      <translation>不参与组成：{element} 已由 {name} 代表。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>the inverse of {name} gives the composition back to within {error:.1g} (relative).</source>
      <translation>{name} 的逆变换还原组成的误差不超过 {error:.1g}（相对）。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>the unit of {unstated} is not stated and was taken as ppm.</source>
      <translation>{unstated} 的单位未注明，已视为 ppm。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>the {parts} parts are a subcomposition: they make up {share:.2g} % of the rock in the median. {upper} values depend on which elements take part; compare them only with values made from the same elements.</source>
      <translation>这 {parts} 个组分是子组成：其含量之和的中位数占岩石的 {share:.2g} %。{upper} 值取决于参与的元素；只能与由相同元素得到的值比较。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>their own unit</source>
      <translation>各自的单位</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>values come from {name}, because {name_2} has none that was measured.</source>
      <translation>个值取自 {name}，因为 {name_2} 没有实测值。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>{kept} of {kept_2} samples lack a value above 0 in one of the {count} parts and get no {name} values: leave out elements that are often missing.</source>
      <translation>{kept_2} 个样品中有 {kept} 个在 {count} 个组分之一没有大于 0 的值，不计算 {name} 值：请略去经常缺失的元素。</translation>
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>{unusable} values are not above 0 and have no logarithm; they are missing in the transformed fields.</source>
      <translation>{unusable} 个值不大于 0，没有对数；在变换后的字段中为缺失。</translation>
    </message>
    <message>
      <location filename="../models/assays/options.py" />
      <source> for values above the range</source>
      <translation>（超出测定上限的值）</translation>
    </message>
    <message>
      <location filename="../models/assays/options.py" />
      <source> of columns that do not state theirs</source>
      <translation>（未注明单位的列）</translation>
    </message>
    <message>
      <location filename="../models/assays/options.py" />
      <source>The largest share below detection is {max_censored:g}: give a share between 0 and 100 per cent.</source>
      <translation>低于检出限的最大比例为 {max_censored:g}：请给出 0 到 100 之间的百分比。</translation>
    </message>
    <message>
      <location filename="../models/assays/reading.py" />
      <source>{names} is in {unit}, as its cells say.</source>
      <translation>{names} 的单位为 {unit}，以其单元格所写为准。</translation>
    </message>
    <message>
      <location filename="../models/assays/reading.py" />
      <source>{name} has no column {missing}; its columns are {columns}.</source>
      <translation>{name} 没有列 {missing}；其列为 {columns}。</translation>
    </message>
    <message>
      <location filename="../models/assays/roles.py" />
      <source>coordinate system of the row</source>
      <translation>该行的坐标系</translation>
    </message>
    <message>
      <location filename="../models/assays/roles.py" />
      <source>qualifier of {names}</source>
      <translation>{names} 的限定符</translation>
    </message>
    <message>
      <location filename="../models/assays/roles.py" />
      <source>sample that this is a duplicate of</source>
      <translation>所重复的原样品</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source> It holds intervals along drill holes: join the collars' coordinates first, for example with 'Join attributes by field value'.</source>
      <translation>该表为沿钻孔的样段：请先连接孔口坐标，例如用“按字段值连接属性”。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>No row of {name} has coordinates that are numbers: give decimal degrees or metres.</source>
      <translation>{name} 没有一行的坐标是数值：请给出十进制度或米。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>Size fractions were asked for ({fraction}), but no column of them was recognised: rename it to 'fraction', or ask for none.</source>
      <translation>要求选取粒级（{fraction}），但未识别出粒级列：请将其重命名为“fraction”，或不要求粒级。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>The coordinates of {name} should be degrees but reach from ({x:g}, {y:g}) to ({x_2:g}, {y_2:g}): longitude and latitude may be exchanged, or the coordinates are metres; set SOURCE_CRS, or X_FIELD and Y_FIELD of 'Clean assays'.</source>
      <translation>{name} 的坐标应为度，但范围为 ({x:g}, {y:g}) 到 ({x_2:g}, {y_2:g})：可能经纬度颠倒，或坐标实为米；请设置 SOURCE_CRS，或“清洗分析数据”的 X_FIELD 和 Y_FIELD。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>There is no size fraction {unknown}: the table has {present}.</source>
      <translation>没有粒级 {unknown}：表中有 {present}。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>another size fraction than {fraction}</source>
      <translation>非 {fraction} 粒级</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>averaged with</source>
      <translation>平均并入</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>coordinates of another kind than the others (</source>
      <translation>坐标类型与其他行不同（</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>laboratory duplicate: serves the precision only</source>
      <translation>实验室重复样：仅用于计算精密度</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>left in favour of</source>
      <translation>舍去，保留</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>no assay in any element</source>
      <translation>所有元素均无分析值</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>set aside: {reason}.</source>
      <translation>已搁置：{reason}。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>statistics of other rows ({statistics_named})</source>
      <translation>其他行的统计值（{statistics_named}）</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{count} samples share {n_places} places with others and were kept apart, their places unchanged; interpolation averages them.</source>
      <translation>{count} 个样品在 {n_places} 个位置上与其他样品重合，已分别保留，位置不变；插值时取其平均。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{count} size fractions ({present}) stand in one table and all were kept; they differ in content, so choose one with FRACTION of 'Clean assays' before mapping.</source>
      <translation>同一表中有 {count} 个粒级（{present}），已全部保留；它们的含量不同，制图前请用“清洗分析数据”的 FRACTION 选择一个。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{name} mixes coordinate systems: {usable} rows look like {kinds} and {other} like {kinds_2} (rows {row_ranges}, …): give one system, or name the system of each row in a column EPSG.</source>
      <translation>{name} 混用了坐标系：{usable} 行像{kinds}，{other} 行像{kinds_2}（第 {row_ranges}、… 行）：请统一坐标系，或在 EPSG 列中注明每行的坐标系。</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{table} has no geometry and no columns of coordinates (Easting and Northing, X and Y, Longitude and Latitude); its columns are {shown}. Name them with X_FIELD and Y_FIELD of 'Clean assays'.{hint}</source>
      <translation>{table} 没有几何图形，也没有坐标列（Easting 和 Northing、X 和 Y、Longitude 和 Latitude）；其列为 {shown}。请用“清洗分析数据”的 X_FIELD 和 Y_FIELD 指定。{hint}</translation>
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{word} the first sample at the same place</source>
      <translation>{word}同一位置的首个样品</translation>
    </message>
    <message>
      <location filename="../models/assays/transforms.py" />
      <source>A log-ratio needs a table of at least two analytes and got one of shape {shape}: choose more analytes, or log10.</source>
      <translation>对数比需要至少两个分析项的表，得到的形状为 {shape}：请选择更多分析项，或选择 log10。</translation>
    </message>
    <message>
      <location filename="../models/assays/transforms.py" />
      <source>transform</source>
      <translation>变换</translation>
    </message>
    <message>
      <location filename="../models/core/errors.py" />
      <source>The number of {name} is {getattr}: give at least {least}.</source>
      <translation>{name} 的数目为 {getattr}：请至少给出 {least}。</translation>
    </message>
    <message>
      <location filename="../models/core/errors.py" />
      <source>There is no {kind} '{value}'{of}: choose one of {names}.</source>
      <translation>没有{kind}“{value}”{of}：请选择 {names} 之一。</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>classifiers, selection of elements</source>
      <translation>分类器、元素选择</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>everything</source>
      <translation>全部功能</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>figures of reports</source>
      <translation>报告的图件</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>kriging, statistics, classifiers</source>
      <translation>克里金、统计、分类器</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>memory is asked for before a run</source>
      <translation>运行前查询内存</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>networks (ResNet-50 and others)</source>
      <translation>网络（ResNet-50 等）</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>rasters, where GDAL's bindings are not at hand</source>
      <translation>没有 GDAL 绑定时读写栅格</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>rasters, where QGIS's own are at hand</source>
      <translation>有 QGIS 自带绑定时读写栅格</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>spectra in JCAMP-DX</source>
      <translation>JCAMP-DX 光谱</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>spectra of Bruker OPUS</source>
      <translation>Bruker OPUS 光谱</translation>
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>threads of BLAS</source>
      <translation>BLAS 线程</translation>
    </message>
    <message>
      <location filename="../models/core/progress.py" />
      <source>{name}: {note}about {left} left</source>
      <translation>{name}：{note}约剩 {left}</translation>
    </message>
    <message>
      <location filename="../models/core/resources.py" />
      <source>{what} needs about {needed} of memory and {available} are available: {advice}.</source>
      <translation>{what}约需 {needed} 内存，可用 {available}：{advice}。</translation>
    </message>
    <message>
      <location filename="../models/core/resources.py" />
      <source>{what} needs up to {needed} of disk and {free} are free in {folder}: {advice}.</source>
      <translation>{what}最多需 {needed} 磁盘空间，{folder} 可用 {free}：{advice}。</translation>
    </message>
    <message>
      <location filename="../models/core/wording.py" />
      <source>{count} of {all} ({names})</source>
      <translation>{all}中的 {count} 个（{names}）</translation>
    </message>
    <message>
      <location filename="../models/core/wording.py" />
      <source>{names} ({count} in all)</source>
      <translation>{names}（共 {count} 个）</translation>
    </message>
    <message>
      <location filename="../models/core/wording.py" />
      <source>{sentence} The same is true of {more} more {others}.</source>
      <translation>{sentence}另有 {more} 个{others}也是如此。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>The box of blocks has no height: its top lies at or below its bottom.</source>
      <translation>块体范围没有高度：顶面不高于底面。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>The height of blocks is {height:g}: give metres, more than 0.</source>
      <translation>块体高度为 {height:g}：请给出大于 0 的米数。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>The top of the blocks, {roof:g}, lies at or below their bottom, {floor:g}: exchange them.</source>
      <translation>块体顶面 {roof:g} 不高于底面 {floor:g}：请将两者对调。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>{count:,} blocks were asked for, and {most_blocks:,} is the limit: take larger blocks, or a smaller box.</source>
      <translation>要求 {count:,} 个块体，上限为 {most_blocks:,}：请取较大的块体或较小的范围。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>{name} the size of blocks is {side:g}: give metres, more than 0.</source>
      <translation>{name} 块体尺寸为 {side:g}：请给出大于 0 的米数。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>Blocks of {points} points along a side were asked for: give 1 to 10 (3 is usual).</source>
      <translation>要求块体每边 {points} 个点：请给出 1 到 10（通常为 3）。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>Estimating {name}</source>
      <translation>正在估算 {name}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>The density {density:g} is not positive: give tonnes per cubic metre, such as 2.7.</source>
      <translation>密度 {density:g} 不是正数：请给出每立方米吨数，如 2.7。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>block</source>
      <translation>个块体</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>blocks</source>
      <translation>个块体</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>{name}: no block lies near enough to samples; take larger blocks or a larger radius.</source>
      <translation>{name}：没有块体离样品足够近；请取较大的块体或较大的半径。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>{name}: what a model of grades tells was taken, and what it leaves of the samples was kriged and added: variogram and variances are those of the rest alone.</source>
      <translation>{name}：先取品位模型的预测值，再将样品的残差克里金估值后相加：变差函数和方差只针对残差。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>{name}: {blocks} came out below 0, and stand at 0.</source>
      <translation>{name}：{blocks}的估值低于 0，已置为 0。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>{name}: {samples} at the place of another were averaged with it.</source>
      <translation>{name}：{samples}与另一样品位置相同，已与之平均。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/composites.py" />
      <source> of composites</source>
      <translation>（组合样）</translation>
    </message>
    <message>
      <location filename="../models/drillholes/composites.py" />
      <source>Composites of length {length:g} were asked for: give a length above 0, such as 2.</source>
      <translation>要求组合样长度为 {length:g}：请给出大于 0 的长度，如 2。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/composites.py" />
      <source>Composites of length {length:g} would be {wanted:,.0f}, and {most:,} is the limit: give a length such as 2.</source>
      <translation>长度为 {length:g} 的组合样将有 {wanted:,.0f} 个，上限为 {most:,}：请给出如 2 的长度。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/composites.py" />
      <source>rest</source>
      <translation>余段处理</translation>
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source> of about {length:g}; {discarded:,.6g} at ends of runs was left out</source>
      <translation>（长约 {length:g}）；连续段末端略去 {discarded:,.6g}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>; of overlaps, {trimmed:,.6g} counted once.</source>
      <translation>；重叠部分 {trimmed:,.6g} 只计一次。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>No interval of {table} can be placed ({count:,} read). {why}</source>
      <translation>{table} 中没有可定位的样段（读取 {count:,} 个）。{why}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>composite</source>
      <translation>个组合样</translation>
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>composites</source>
      <translation>个组合样</translation>
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>interval</source>
      <translation>个样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>intervals</source>
      <translation>个样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>{intervals}, {total:,.6g} long in all, became {composites}</source>
      <translation>{intervals}，总长 {total:,.6g}，合成为{composites}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>The model tells {targets}, and not {element}: estimate these, or estimate {element} without a model.</source>
      <translation>该模型可预测 {targets}，不含 {element}：请估算前者，或不用模型估算 {element}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>The model was trained on spectra, which blocks do not have: train one without them.</source>
      <translation>该模型用光谱训练，而块体没有光谱：请训练不含光谱的模型。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>The model was trained on {asked}, and the points lack {missing}.</source>
      <translation>该模型用 {asked} 训练，而这些点缺少 {missing}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>points</source>
      <translation>个点</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>{points} of {count:,} are not those that the model was trained on: what it leaves of them is not that of held-out points.</source>
      <translation>{count:,} 个点中有{points}不是模型的训练点：模型在这些点上的残差不是留出点的残差。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/features.py" />
      <source>No feature differs among the training holes: choose others.</source>
      <translation>训练钻孔中没有取值有差异的特征：请选择其他特征。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/features.py" />
      <source>spectrum PC {i}</source>
      <translation>光谱主成分 {i}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/features.py" />
      <source>{seen} training points have a spectrum: give the spectra of more points, or none.</source>
      <translation>{seen} 个训练点有光谱：请给出更多点的光谱，或不用光谱。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/header.py" />
      <source>{name} cannot be read as a model: an entry of its header is missing or damaged; train or copy it again.</source>
      <translation>{name} 无法作为模型读取：文件头中有条目缺失或损坏；请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/network.py" />
      <source>The loss of the network was never a number: check the features for extreme values.</source>
      <translation>网络的损失从未得到有效数值：请检查特征是否有极端值。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>Intervals are to hold {coverage:g} of grades: give a share between 0 and 1.</source>
      <translation>要求区间包含 {coverage:g} 的品位：请给出 0 到 1 之间的比例。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>No network was chosen: choose at least one of {network_names}.</source>
      <translation>没有选择网络：请至少选择 {network_names} 之一。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>comparison</source>
      <translation>对比项</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>feed-forward network</source>
      <translation>前馈网络</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>kriging</source>
      <translation>克里金</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>network</source>
      <translation>网络</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>use of logarithms</source>
      <translation>对数用法</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>validation</source>
      <translation>验证方式</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>'{text}' are no limits between classes: give rising numbers with commas, such as 0.2, 0.5.</source>
      <translation>“{text}”不是分级界限：请给出递增的数值，用逗号分隔，如 0.2, 0.5。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>All values of {name} are of the hole {holes}: a model is judged on whole holes, and needs at least 4 of them.</source>
      <translation>{name} 的所有值都来自钻孔 {holes}：模型按整孔评价，至少需要 4 个钻孔。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>Limits are given for '{name}', and the grades are {grades}: write for example {next}=0.2, 0.5.</source>
      <translation>给出了“{name}”的界限，而品位为 {grades}：请写成例如 {next}=0.2, 0.5。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>No feature was named: choose the fields that grades are to be learnt from.</source>
      <translation>未指定特征：请选择用来学习品位的字段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>No grade was named: choose the fields to learn.</source>
      <translation>未指定品位：请选择要学习的字段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>No point has both a place and a depth: choose the field of depths along the hole.</source>
      <translation>没有点同时具有位置和深度：请选择沿孔深度字段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>hole</source>
      <translation>个钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>holes</source>
      <translation>个钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{both} is both a feature and a grade to learn: a model would only repeat it.</source>
      <translation>{both} 既是特征又是要学习的品位：模型只会重复它。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{count:,} points lie in {count_2:,} holes, hardly more than one in each: choose the field that names the hole, not one that numbers the points.</source>
      <translation>{count:,} 个点分属 {count_2:,} 个钻孔，每孔几乎只有一个点：请选择钻孔名字段，而不是点编号字段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{name} has no value at any point with a place and a depth: choose another field.</source>
      <translation>{name} 在有位置和深度的点上都没有值：请选择其他字段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{name} has values in {holes}: {least} are needed to hold whole holes out and stop training on others; ask for fewer folds, or give more holes.</source>
      <translation>{name} 在{holes}中有值：整孔留出并用另一些孔来停止训练至少需要 {least} 个；请减少折数，或给出更多钻孔。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{name} is {values} at all {known:,} points: there is nothing to learn from it. Values that are all below detection look like this.</source>
      <translation>{name} 在全部 {known:,} 个点上均为 {values}：无从学习。全部低于检出限的值就是这样。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{points} stand at the depth of another of their hole, first in {holes} at {depth}: their order is that of the layer.</source>
      <translation>{points}与同孔另一点的深度相同，首个在 {holes} 的 {depth} 处：其次序取自图层。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{points} without a place or a depth take no part.</source>
      <translation>{points}没有位置或深度，不参与。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{words} holds texts, and grades are numbers: choose other fields to learn.</source>
      <translation>{words} 为文本，而品位应为数值：请选择其他要学习的字段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>Features are missing at some points and stand at their middle there: {texts}.</source>
      <translation>部分点缺少特征，在此取其中间值：{texts}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>Gradients of {target}: {note}</source>
      <translation>{target} 的梯度：{note}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>The model was trained on spectra as well: give the spectra of these points.</source>
      <translation>该模型还用光谱训练：请给出这些点的光谱。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>The model was trained on {asked}, and the points lack {missing}; they have {none_of_them}.</source>
      <translation>该模型用 {asked} 训练，而这些点缺少 {missing}；它们有{none_of_them}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>none of them</source>
      <translation>以上皆无</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>{points} of {count:,} have features beyond what training saw (field outside): neither grade nor interval is to be trusted there.</source>
      <translation>{count:,} 个点中有{points}的特征超出训练范围（字段 outside）：该处品位和区间均不可信。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>Learnt as logarithms: {names}. Figures are of the grades themselves.</source>
      <translation>以对数学习：{names}。指标按品位本身计算。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>value</source>
      <translation>个值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>values</source>
      <translation>个值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>{name} has values below 0, or none above: its logarithm cannot be learnt.</source>
      <translation>{name} 有小于 0 的值，或没有大于 0 的值：无法学习其对数。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>{name}: {values} of 0 count as half the smallest value above 0 where logarithms are learnt.</source>
      <translation>{name}：学习对数时，{values}为 0，按大于 0 的最小值的一半计。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/spectra.py" />
      <source>The field {key} is empty at all points: choose the one that names the samples.</source>
      <translation>字段 {key} 在所有点上为空：请选择样品名字段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>Features are missing at some of {count:,} points, and stand at their middle there, with a mark: {texts}.</source>
      <translation>{count:,} 个点中有部分缺少特征，在此取其中间值并加标记：{texts}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>Training on all</source>
      <translation>用全部数据训练</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>feature</source>
      <translation>个特征</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>features</source>
      <translation>个特征</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>no grade</source>
      <translation>没有品位</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{count:,} points of {holes} holes, {features}, grades: {targets}.</source>
      <translation>{holes} 个钻孔的 {count:,} 个点，{features}，品位：{targets}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{holes} without any of the grades take no part.</source>
      <translation>{holes}没有任何品位，不参与。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{names} are gradients of the grade {target}, which is to be learnt: they are taken anew from the training holes of each part, blind to a point's own hole.</source>
      <translation>{names} 是待学习品位 {target} 的梯度：将由每一部分的训练钻孔重新计算，不使用该点所在的钻孔。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} has no value at any point: leave it out of the features.</source>
      <translation>{name} 在所有点上都没有值：请将其从特征中去掉。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} is a network of the kind {method}: choose it among the networks.</source>
      <translation>{name} 是 {method} 类网络：请在网络中选择它。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} learnt {value} as logarithms, and here it would be others: choose 'always' or 'never' for both.</source>
      <translation>{name} 以对数学习了 {value}，而此处将是另一些：请对两者都选择“always”或“never”。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} tells other grades: {targets}, and {targets_2} are to be learnt.</source>
      <translation>{name} 预测的是其他品位：{targets}，而要学习的是 {targets_2}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} was trained on other features: it has {asked}, and these are {features}; give the same ones, in the same order, or start from no model.</source>
      <translation>{name} 用其他特征训练：它有 {asked}，而现有 {features}；请按相同次序给出相同特征，或不从模型开始。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} was trained on spectra of other bands: bring these to the same ones first.</source>
      <translation>{name} 用其他波段的光谱训练：请先统一到相同波段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>Features are not weighted: that takes {enough} holes outside of each part, of which {for_stopping} are not learnt from. Give more holes, or ask for more folds.</source>
      <translation>特征未加权：每一部分之外需要 {enough} 个钻孔，其中 {for_stopping} 个不用于学习。请给出更多钻孔，或增加折数。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>Kriging: {held_out_values} have too few samples around them; the mean stands there.</source>
      <translation>克里金：{held_out_values}周围样品太少，以均值代替。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>held-out value</source>
      <translation>个留出值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>held-out values</source>
      <translation>个留出值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>part {number} of {count}</source>
      <translation>第 {number} 部分，共 {count} 部分</translation>
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source> around them.</source>
      <translation>。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source> of gradients</source>
      <translation>（梯度）</translation>
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>, or they lie outside of all tetrahedra.</source>
      <translation>，或位于所有四面体之外。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>All points are of one hole: without its own samples there is nothing to take a gradient from. Give several holes, or let a point's own hole take part.</source>
      <translation>所有点都来自一个钻孔：不用本孔样品就无从计算梯度。请给出多个钻孔，或让点所在的钻孔参与。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>Gradients of {name}</source>
      <translation>{name} 的梯度</translation>
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>method</source>
      <translation>方法</translation>
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>{name}: {points} of {count:,} have no gradient: too few samples</source>
      <translation>{name}：{count:,} 个点中有{points}没有梯度：周围样品太少</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>'{texts}' is no number</source>
      <translation>“{texts}”不是数值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>'{text}' is no number</source>
      <translation>“{text}”不是数值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>, back on itself: no arc is defined, and a straight line was taken.</source>
      <translation>，折返回头：无法确定圆弧，已取直线。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>Intervals end at {ratio:.2f} of the lengths that the collars state, in the median of {holes}: collars seem to be in {of_collars} and intervals in {of_intervals}. Bring both to one unit.</source>
      <translation>样段终点为孔口表所列孔深的 {ratio:.2f}（{holes}的中位数）：孔口表似以{of_collars}为单位，样段似以{of_intervals}为单位。请统一单位。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>No row of {table} is a collar with a name and three coordinates: check the columns of holes, easting, northing and elevation.</source>
      <translation>{table} 中没有一行是带名称和三个坐标的孔口：请检查钻孔、东坐标、北坐标和高程列。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>a coordinate is missing</source>
      <translation>缺少坐标</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>a {role}</source>
      <translation>{role}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>an {role}</source>
      <translation>{role}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>another place</source>
      <translation>另一位置</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>azimuth beyond 0 to 360 degrees</source>
      <translation>方位角超出 0 至 360 度</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>azimuth or dip that cannot be</source>
      <translation>不可能的方位角或倾角</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>azimuth {azimuth:g} and dip {dip:g} beside {known:g} and {known_2:g}; row {row} was set aside, the first counts.</source>
      <translation>方位角 {azimuth:g}、倾角 {dip:g} 与 {known:g}、{known_2:g} 并存；第 {row} 行已搁置，以前者为准。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>azimuth {azimuth:g}, dip {dip:g}: neither was used.</source>
      <translation>方位角 {azimuth:g}、倾角 {dip:g}：均未采用。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>depth above the collar</source>
      <translation>深度高于孔口</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>depth beyond all holes</source>
      <translation>深度超出任何钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>depth repeated with different angles</source>
      <translation>深度重复而角度不同</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>dip beyond 90 degrees</source>
      <translation>倾角超过 90 度</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>hole given twice, at {what}</source>
      <translation>钻孔重复给出，位于{what}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>hole without a place</source>
      <translation>没有位置的钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>hole without survey</source>
      <translation>没有测斜的钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>it was taken as vertical.</source>
      <translation>已按直孔处理。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>its {role} is empty</source>
      <translation>其{role}为空</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>length beyond all holes</source>
      <translation>孔深超出任何钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>negative</source>
      <translation>负值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>no collar has this name; row {row} was set aside.</source>
      <translation>没有此名称的孔口；第 {row} 行已搁置。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>positive</source>
      <translation>正值</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>row without a name of a hole</source>
      <translation>没有钻孔名的行</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>row {row} was set aside.</source>
      <translation>第 {row} 行已搁置。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>row {row} was set aside; the first counts.</source>
      <translation>第 {row} 行已搁置；以前者为准。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>sharp bend</source>
      <translation>急弯</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>sign of dips</source>
      <translation>倾角符号</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>station</source>
      <translation>个测斜点</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>station given twice</source>
      <translation>测斜点重复给出</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>station without {a}</source>
      <translation>测斜点缺少{a}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>stations</source>
      <translation>个测斜点</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>stations out of order</source>
      <translation>测斜点次序错乱</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>survey of an unknown hole</source>
      <translation>未知钻孔的测斜数据</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>text in {a}</source>
      <translation>{a}中有文本</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the azimuth is {azimuth:g}</source>
      <translation>方位角为 {azimuth:g}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the depth {depth:g} is more than any hole has</source>
      <translation>深度 {depth:g} 超过任何钻孔的孔深</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the depth {depth:g} is negative</source>
      <translation>深度 {depth:g} 为负</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the dip is {dip:g}</source>
      <translation>倾角为 {dip:g}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the hole turns by {bend:.0f} degrees within {length:g}</source>
      <translation>钻孔在 {length:g} 内转折 {bend:.0f} 度</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the length {length:g} was not used.</source>
      <translation>长度 {length:g} 未采用。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the same place</source>
      <translation>同一位置</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>they were sorted by depth.</source>
      <translation>已按深度排序。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>{holes} begin upwards by the sign of their dip ({examples}): check these rows if nobody drilled upwards, or give the sign of dips.</source>
      <translation>按倾角的正负号，{holes}开孔向上（{examples}）：如果没有向上的钻孔，请检查这些行，或给出倾角的正负号。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>{holes} begins upwards by the sign of its dip ({examples}): check this row if nobody drilled upwards, or give the sign of dips.</source>
      <translation>按倾角的正负号，{holes}开孔向上（{examples}）：如果没有向上的钻孔，请检查该行，或给出倾角的正负号。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>{negative:,} of {count:,} holes begin with a negative dip in {table}: dips below the horizontal are taken as {negative_2}.</source>
      <translation>{table} 中 {count:,} 个钻孔有 {negative:,} 个以负倾角开孔：水平面以下的倾角按{negative_2}处理。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>{why}; row {row} was set aside.</source>
      <translation>{why}；第 {row} 行已搁置。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>gap</source>
      <translation>空缺</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>hole without intervals</source>
      <translation>没有样段的钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval above the collar</source>
      <translation>高于孔口的样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval given twice</source>
      <translation>样段重复给出</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval of an unknown hole</source>
      <translation>未知钻孔的样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval of no length</source>
      <translation>长度为零的样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval past the end of the hole</source>
      <translation>超出孔底的样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval that ends above its beginning</source>
      <translation>终点高于起点的样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval without a depth</source>
      <translation>没有深度的样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval without a name of a hole</source>
      <translation>没有钻孔名的样段</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it begins and ends at {start:g}</source>
      <translation>起点和终点均为 {start:g}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it begins at {start:g}</source>
      <translation>起点为 {start:g}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it belongs nowhere</source>
      <translation>它没有归属</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it ends at {end:g}, and the collar says {length:g}.</source>
      <translation>终点为 {end:g}，而孔口表所列孔深为 {length:g}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it goes from {start:g} to {end:g}</source>
      <translation>从 {start:g} 到 {end:g}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it goes from {start:g} to {end:g}, deeper than any hole</source>
      <translation>从 {start:g} 到 {end:g}，深于任何钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it has a trace only.</source>
      <translation>只有轨迹线。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>its beginning or end is empty</source>
      <translation>起点或终点为空</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>no collar has this name</source>
      <translation>没有此名称的孔口</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>overlap</source>
      <translation>重叠</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>row {numbers} begins {apart:g} above the end of what lies before it.</source>
      <translation>第 {numbers} 行的起点比前一样段的终点高 {apart:g}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>text in a depth</source>
      <translation>深度中有文本</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>{apart:g} without an interval end here.</source>
      <translation>至此有 {apart:g} 没有样段。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>{intervals} read = {placed:,} placed + {set_aside:,} set aside.</source>
      <translation>读取{intervals} = 已定位 {placed:,} + 已搁置 {set_aside:,}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>At least {least} samples were asked for, and at most {neighbours}: give 1 to {neighbours}.</source>
      <translation>要求至少 {least} 个样品，至多 {neighbours} 个：请给出 1 到 {neighbours}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>The search radius {radius_m:g} is not positive: give metres, or none for no limit.</source>
      <translation>搜索半径 {radius_m:g} 不是正数：请给出米数，或留空表示不限。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>The variogram is 0 everywhere: all values are equal, and there is nothing to krige.</source>
      <translation>变差函数处处为 0：所有值相等，无需克里金。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>at {places} the neighbours lie on a line or in a plane, so that there is no slope across it: take more neighbours, or fewer of one hole.</source>
      <translation>在{places}，邻近样品位于一条线或一个平面上，其横向没有坡度：请取更多邻近样品，或减少同一钻孔的样品。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>drift</source>
      <translation>漂移</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>kriging system</source>
      <translation>个克里金方程组</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>kriging systems</source>
      <translation>个克里金方程组</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>place</source>
      <translation>个位置</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>places</source>
      <translation>个位置</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>{count} samples with a value are fewer than the {least} that a place needs: give more samples, or a smaller least number.</source>
      <translation>有值的样品为 {count} 个，少于一个位置所需的 {least} 个：请给出更多样品，或较小的最少样品数。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>{kriging_systems} nearly singular: a little was added to the variances of their samples. Samples that lie very close together, or a gaussian variogram without a nugget, do that: give the variogram a small nugget.</source>
      <translation>{kriging_systems}近于奇异：已将其样品的方差略微加大。样品相距很近，或高斯变差函数没有块金值，都会这样：请给变差函数一个小的块金值。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>{neighbours} neighbours were asked for: give at least 1 (24 is usual).</source>
      <translation>要求 {neighbours} 个邻近样品：请至少给出 1（通常为 24）。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>{per_hole} samples per hole were asked for: give at least 1, or none for any.</source>
      <translation>要求每孔 {per_hole} 个样品：请至少给出 1，或留空表示不限。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/problems.py" />
      <source> at {depth:g}</source>
      <translation> 在 {depth:g} 处</translation>
    </message>
    <message>
      <location filename="../models/drillholes/problems.py" />
      <source>(no name)</source>
      <translation>（无名称）</translation>
    </message>
    <message>
      <location filename="../models/drillholes/problems.py" />
      <source>{table}: {kind}, {counts:,} in all; the first: hole {value}</source>
      <translation>{table}：{kind}，共 {counts:,} 处；第一处：钻孔 {value}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>No hole is called {name}, so that none can be shown; there are {holes}, such as {examples}.</source>
      <translation>没有名为 {name} 的钻孔，无法显示；有{holes}，如 {examples}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>No interval lies within {half_width:g} of the line of the section: check that the line crosses the holes, and its coordinate reference system, or take a greater width.</source>
      <translation>剖面线两侧 {half_width:g} 以内没有样段：请检查剖面线是否穿过钻孔及其坐标参考系，或取较大的宽度。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>The half width of the section is {half_width:g}: give more than 0, such as 50.</source>
      <translation>剖面半宽为 {half_width:g}：请给出大于 0 的值，如 50。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>The line of the section has no length: draw one with two ends.</source>
      <translation>剖面线没有长度：请绘制有两个端点的线。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>along the line</source>
      <translation>沿该线</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>assays</source>
      <translation>分析数据</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>it is steep, so that the section has the azimuth with most intervals, {best}°</source>
      <translation>该孔较陡，因此剖面取样段最多的方位角 {best}°</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>section in the direction it goes</source>
      <translation>剖面沿其走向</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>strip log of the hole asked for</source>
      <translation>指定钻孔的柱状图</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>strip log of the hole on it with the most {most}</source>
      <translation>剖面上{most}最多的钻孔的柱状图</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>the hole that was asked for</source>
      <translation>指定的钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>the hole with the most {most}</source>
      <translation>{most}最多的钻孔</translation>
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>through {hole}</source>
      <translation>过钻孔 {hole}</translation>
    </message>
    <message>
      <location filename="../models/drillholes/tables.py" />
      <source>No column of the {what} ({name}) was recognised as {missing}; its columns are {columns}. Name the column, or rename it.</source>
      <translation>{what}（{name}）中没有识别出{missing}列；其列为 {columns}。请指定该列，或将其重命名。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/tables.py" />
      <source>{role} of {table}: {column}.</source>
      <translation>{table} 的{role}：{column}。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source> of {of}</source>
      <translation>（{of}）</translation>
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>All {count} values{value} are {values:g}: there is nothing to krige.</source>
      <translation>全部 {count} 个值{value}均为 {values:g}：无需克里金。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>Holes lie too far apart to show a range across (the nearest pairs are {distance:.3g} m apart): the range down the holes was taken for all directions.</source>
      <translation>钻孔相距太远，无法显示横向变程（最近的点对相距 {distance:.3g} m）：各方向均取沿孔变程。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>No hole has enough samples for a variogram down the holes: the range across was taken for both.</source>
      <translation>没有钻孔有足够样品计算沿孔变差函数：两者均取横向变程。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>Too few level pairs of different holes for a variogram across: that down the holes was taken.</source>
      <translation>不同钻孔间的同高程点对太少，无法计算横向变差函数：已取沿孔变差函数。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>Values down a hole vary less (sill {sill:.3g}) than from hole to hole ({sill_2:.3g}): holes differ as a whole, and variances along a hole come out too high.</source>
      <translation>沿孔的变化（基台值 {sill:.3g}）小于孔间变化（{sill_2:.3g}）：各孔整体不同，沿孔的方差偏高。</translation>
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>{count} samples with a value{value} are too few for a variogram: at least {least_samples} are needed, or give one.</source>
      <translation>有值的样品{value}为 {count} 个，不足以计算变差函数：至少需要 {least_samples} 个，或给出变差函数。</translation>
    </message>
    <message>
      <location filename="../models/installation/bases.py" />
      <source>{path} does not answer as a Python 3 does.</source>
      <translation>{path} 不像 Python 3 那样应答。</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>The folder {folder} cannot be made ({strerror}).</source>
      <translation>无法创建文件夹 {folder}（{strerror}）。</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>The plugin has no environment of its own.</source>
      <translation>插件没有自己的环境。</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>The plugin's own environment cannot be used: {why}. Press Install under Plugins &gt; Prospectivity &gt; Installation to make it anew, or Remove.</source>
      <translation>插件自己的环境无法使用：{why}。请在 插件 &gt; Prospectivity &gt; 安装 中点击“安装”重新创建，或点击“移除”。</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>The plugin's own environment was made on {made} with Python {python}, {origin}.</source>
      <translation>插件自己的环境创建于 {made}，使用 Python {python}，{origin}。</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>and sees the libraries of QGIS's Python</source>
      <translation>可使用 QGIS 自带 Python 的库</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>it no longer has {gone}</source>
      <translation>其中已没有 {gone}</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>it was made with Python {python} and finds {map} now</source>
      <translation>它用 Python {python} 创建，现在找到的是 {map}</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>it was not finished, or not made by the plugin</source>
      <translation>它未完成，或不是由插件创建</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>its Python, {base}, is gone or does not answer ({error})</source>
      <translation>其 Python {base} 已不存在或不应答（{error}）</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>with libraries of its own only</source>
      <translation>只用自己的库</translation>
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>{folder} is in use ({strerror}): let algorithms of Prospectivity come to their end, or restart QGIS, and try again.</source>
      <translation>{folder} 正在使用（{strerror}）：请等 Prospectivity 的算法运行结束，或重启 QGIS，然后重试。</translation>
    </message>
    <message>
      <location filename="../models/installation/examination.py" />
      <source>it ends the process that imports it (exit code {code})</source>
      <translation>它会使导入它的进程终止（退出代码 {code}）</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Checking</source>
      <translation>正在检查</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Installing PyTorch</source>
      <translation>正在安装 PyTorch</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Installing libraries</source>
      <translation>正在安装库</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Looking for a Python</source>
      <translation>正在查找 Python</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Making the environment</source>
      <translation>正在创建环境</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>No Python 3.9 or newer was found, neither QGIS's own nor another: install Python, and press Install again.</source>
      <translation>没有找到 Python 3.9 或更高版本，QGIS 自带的和其他的都没有：请安装 Python，再点击“安装”。</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>No Python at hand could make a virtual environment ({named}): on Debian and Ubuntu run 'sudo apt install python3-venv', elsewhere install Python or uv, and press Install again. The log is {log_path}.</source>
      <translation>现有的 Python 都无法创建虚拟环境（{named}）：在 Debian 和 Ubuntu 上运行“sudo apt install python3-venv”，在其他系统上安装 Python 或 uv，再点击“安装”。日志为 {log_path}。</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>The environment was made, but does not work: {value}. It was removed again; please report this with the log.</source>
      <translation>环境已创建，但不能工作：{value}。已将其移除；请附上日志报告此问题。</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>There are no wheels (*.whl) in {wheels}: choose the folder that they are in, or none to install from the net.</source>
      <translation>{wheels} 中没有 wheel 文件（*.whl）：请选择它们所在的文件夹，或不选而从网络安装。</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>up to {downloads} to fetch, up to {disks} of disk</source>
      <translation>最多下载 {downloads}，最多占用磁盘 {disks}</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>{title} cannot be imported ({error})</source>
      <translation>{title} 无法导入（{error}）</translation>
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>{title} is missing</source>
      <translation>缺少 {title}</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>(exit code {code})</source>
      <translation>（退出代码 {code}）</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>Fetching {name}: {come} of {now}</source>
      <translation>正在下载 {name}：{come} / {now}</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>Install from a folder of wheels, or with another Python.</source>
      <translation>请从 wheel 文件夹安装，或使用另一个 Python。</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>Installing failed (exit code {code}): {words} {advice} All that was said is in {log_path}.</source>
      <translation>安装失败（退出代码 {code}）：{words} {advice} 全部输出见 {log_path}。</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>Neither pip nor uv was found, neither in {path} nor elsewhere. Fetch the file pip-….whl of the project pip from the Python Package Index with a browser, choose its folder as folder of wheels, and press Install again; or on Debian and Ubuntu run 'sudo apt install python3-pip'.</source>
      <translation>没有找到 pip 或 uv，{path} 中和其他位置都没有。请用浏览器从 Python Package Index 的 pip 项目下载 pip-….whl，将其所在文件夹选为 wheel 文件夹，再点击“安装”；或在 Debian 和 Ubuntu 上运行“sudo apt install python3-pip”。</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>The disk is full: make room on it.</source>
      <translation>磁盘已满：请腾出空间。</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>The folder {wheels} seems to lack a wheel for this Python and system.</source>
      <translation>文件夹 {wheels} 似乎缺少适用于此 Python 和系统的 wheel 文件。</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>The net cannot be reached: check the connection and the proxy under Settings &gt; Options &gt; Network, or install from a folder of wheels.</source>
      <translation>无法连接网络：请检查连接以及 设置 &gt; 选项 &gt; 网络 中的代理，或从 wheel 文件夹安装。</translation>
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>not found in the package registry</source>
      <translation>在软件包仓库中未找到</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source> The first lag is cut by halves down to {edges:.5g} m, for the samples are dense enough to show it.</source>
      <translation>样品足够密集，可以显示首个滞后距，已将其逐次减半至 {edges:.5g} m。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>All {count:,} pairs within the lags were used.</source>
      <translation>使用了滞后距内的全部 {count:,} 对。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>An azimuth of the directions is not a number: give degrees clockwise from north.</source>
      <translation>方向的方位角不是数值：请给出自北顺时针的度数。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>The angular tolerance is {tolerance_deg:g} degrees: give more than 0 and at most 90.</source>
      <translation>角度容差为 {tolerance_deg:g} 度：请给出大于 0 且不超过 90 的值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>The bandwidth is {bandwidth_m:g} m: give more than 0, or leave it empty for no limit.</source>
      <translation>带宽为 {bandwidth_m:g} m：请给出大于 0 的值，或留空表示不限。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>The lag width is {lag_width_m:g} m: give more than 0, or leave it empty for a choice from the samples.</source>
      <translation>滞后距宽度为 {lag_width_m:g} m：请给出大于 0 的值，或留空由样品决定。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>The seed {seed} is negative: give 0 or more.</source>
      <translation>种子 {seed} 为负：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>a third of the diagonal of the samples' extent</source>
      <translation>样品范围对角线的三分之一</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>estimator</source>
      <translation>估计量</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>the longest distance, for there are few samples</source>
      <translation>样品很少，取最长距离</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count:,} pairs were used, about {pairs_per_lag:,} per lag where there were more, drawn at random (seed {seed}).</source>
      <translation>使用了 {count:,} 对，点对较多的滞后距各约 {pairs_per_lag:,} 对，随机抽取（种子 {seed}）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count} lags as asked for, up to {reach:.6g} m: {reason}.</source>
      <translation>按要求取 {count} 个滞后距，至 {reach:.6g} m：{reason}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count} lags of {edges:.5g} m, up to {reach:.6g} m: {reason}. The samples' median spacing is {spacing:.5g} m.</source>
      <translation>{count} 个滞后距，每个 {edges:.5g} m，至 {reach:.6g} m：{reason}。样品间距的中位数为 {spacing:.5g} m。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count} lags of {width:.5g} m as asked for, up to {count_2:.6g} m: about {reason}.</source>
      <translation>按要求取 {count} 个滞后距，每个 {width:.5g} m，至 {count_2:.6g} m：约为{reason}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count} lags of {width:.5g} m were asked for, up to {count_2:.6g} m.</source>
      <translation>要求 {count} 个滞后距，每个 {width:.5g} m，至 {count_2:.6g} m。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{lag_count} lags were asked for: give 1 to {most_lags}, or leave it empty for a choice from the samples.</source>
      <translation>要求 {lag_count} 个滞后距：请给出 1 到 {most_lags}，或留空由样品决定。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{name} has values at {count} places, and a variogram compares at least two: add samples or leave {name} out.</source>
      <translation>{name} 在 {count} 个位置有值，而变差函数至少比较两个：请增加样品或略去 {name}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{name} is zero or negative at {bad} of {count} places and has no logarithm there: replace values below detection, or use none.</source>
      <translation>{name} 在 {count} 个位置中的 {bad} 个为零或负值，没有对数：请替换低于检出限的值，或选择 none。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/gradients.py" />
      <source>A grid of {columns} columns x {rows} rows has no gradients: give one of at least 2 x 2 cells.</source>
      <translation>{columns} 列 x {rows} 行的网格没有梯度：请给出至少 2 x 2 像元的网格。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/idw.py" />
      <source>Maximum distance {max_distance:g} is not positive: give metres, or leave it empty for no limit.</source>
      <translation>最大距离 {max_distance:g} 不是正数：请给出米数，或留空表示不限。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/idw.py" />
      <source>Power {power:g} is not positive: give a number above 0 (2 is usual).</source>
      <translation>幂次 {power:g} 不是正数：请给出大于 0 的数（通常为 2）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/idw.py" />
      <source>{neighbours} neighbours were asked for: give at least 1 (12 is usual).</source>
      <translation>要求 {neighbours} 个邻近样品：请至少给出 1（通常为 12）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>A block of {block} x {block} points was asked for: give 1 (points) to 20 (4 is usual for blocks).</source>
      <translation>要求 {block} x {block} 个点的块：请给出 1（点）到 20（块通常为 4）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>An octant search was asked for among all samples: give a number of neighbours (16 is usual).</source>
      <translation>要求在所有样品中作八象限搜索：请给出邻近样品数（通常为 16）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Blocks were asked for and the variogram of {name} is of logarithms, whose mean says nothing of the mean: set block to 1.</source>
      <translation>要求块克里金，而 {name} 的变差函数是对数的，对数的均值不能代表均值：请将块设为 1。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Blocks were asked for at single points, which have no size: set block to 1.</source>
      <translation>要求在单点上作块克里金，而点没有大小：请将块设为 1。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Estimates and variances would both be written to {name}: give the variances another file name.</source>
      <translation>估值和方差都将写入 {name}：请给方差另一个文件名。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Global kriging of {n} samples was asked for and {most_global} are possible: give a number of neighbours (16 is usual).</source>
      <translation>要求对 {n} 个样品作全局克里金，最多可为 {most_global} 个：请给出邻近样品数（通常为 16）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Maximum distance {max_distance_m:g} is not positive: give metres, or leave it empty for no limit.</source>
      <translation>最大距离 {max_distance_m:g} 不是正数：请给出米数，或留空表示不限。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>The gradients and another grid would both be written to {name}: give the gradients another file name.</source>
      <translation>梯度和另一网格都将写入 {name}：请给梯度另一个文件名。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>The variogram of {name} is 0 everywhere but its values vary: fit it anew, or give it a sill.</source>
      <translation>{name} 的变差函数处处为 0，但其值有变化：请重新拟合，或给出基台值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>There is no variogram of {missing}: fit it with 'Fit variograms', or choose only elements that have one.</source>
      <translation>没有 {missing} 的变差函数：请用“拟合变差函数”拟合，或只选择有变差函数的元素。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>a little</source>
      <translation>少许</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>back-transform</source>
      <translation>反变换</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>the kriging systems</source>
      <translation>克里金方程组</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>the neighbours</source>
      <translation>邻近样品</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>up to </source>
      <translation>最多 </translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>up to {largest_jitter:.2g}</source>
      <translation>至多 {largest_jitter:.2g}</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{cells}: {what} of {most}{values} of {cells_2} cells</source>
      <translation>{cells}：{cells_2} 个像元中{most}{values} 个的{what}</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{name} is 0 or negative at {wrong} places and its variogram is of logarithms: replace these values, or fit without a transform.</source>
      <translation>{name} 在 {wrong} 个位置为 0 或负值，而其变差函数是对数的：请替换这些值，或不作变换拟合。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{neighbours} neighbours were asked for: give at least 1 (16 is usual).</source>
      <translation>要求 {neighbours} 个邻近样品：请至少给出 1（通常为 16）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{of} lie on a line or at one place, so that the drift has no slope across it there: take more neighbours, or no drift.</source>
      <translation>{of}位于一条线上或同一位置，漂移在其横向没有坡度：请取更多邻近样品，或不用漂移。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{of} were nearly singular; {added} was added to the variances of their samples. Samples that lie very close together, or a smooth variogram ({smooth}) without a nugget, do that: give the variogram a small nugget.</source>
      <translation>{of}近于奇异；已将其样品的方差加上{added}。样品相距很近，或平滑的变差函数（{smooth}）没有块金值，都会这样：请给变差函数一个小的块金值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>, or fit the variogram to logarithms</source>
      <translation>，或对对数拟合变差函数</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>A few errors are very large and most are small: look at the samples with the largest errors{logs}.</source>
      <translation>少数误差很大而多数很小：请查看误差最大的样品{logs}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>The kriging variance is too large: lower the nugget or the sill of the variogram.</source>
      <translation>克里金方差过大：请降低变差函数的块金值或基台值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>The kriging variance is too small: raise the nugget or the sill of the variogram.</source>
      <translation>克里金方差过小：请提高变差函数的块金值或基台值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>The seed is {seed}: give 0 or more.</source>
      <translation>种子为 {seed}：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>estimates are on average {mean_z:.2f} standard deviations too {low}: try a linear drift, or look for samples in clusters of high values.</source>
      <translation>估值平均偏{low} {mean_z:.2f} 个标准差：请试用线性漂移，或查看高值聚集的样品。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>estimates are on average {share:.0f} % too {too} after the logarithms are taken back: the logarithms are not normal or their sill is wrong. Compare the median without correction, or no transform.</source>
      <translation>还原对数后估值平均偏{too} {share:.0f} %：对数不服从正态分布，或其基台值有误。请与不作校正的中位数或不作变换的结果比较。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>high</source>
      <translation>高</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>kriging estimates what was left out no better than the mean of all samples does: at such distances samples say nothing of one another.</source>
      <translation>克里金对留出样品的估计并不优于全部样品的均值：在这样的距离上样品之间互不相关。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>low</source>
      <translation>低</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>no difference that these samples could show</source>
      <translation>没有这些样品所能显示的差别</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>observed values rise by {slope:.2f} where estimates rise by 1, so high estimates are too high: take more neighbours or a larger nugget.</source>
      <translation>估值每升高 1，实测值升高 {slope:.2f}，因此高估值偏高：请取更多邻近样品或较大的块金值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>observed values rise by {slope:.2f} where estimates rise by 1, so the map is too smooth: try a smaller nugget or a longer range.</source>
      <translation>估值每升高 1，实测值升高 {slope:.2f}，因此图过于平滑：请试用较小的块金值或较大的变程。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>the 90 % intervals hold {value:.0f} % of the samples. </source>
      <translation>90 % 区间包含 {value:.0f} % 的样品。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>way of cross-validation</source>
      <translation>交叉验证方式</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>{folds} folds were asked for and the samples lie at {n_places} places: choose fewer folds, or leave-one-out.</source>
      <translation>要求 {folds} 折，而样品位于 {n_places} 个位置：请减少折数，或选择留一法。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>{folds} folds were asked for: give at least 2 (10 is usual).</source>
      <translation>要求 {folds} 折：请至少给出 2（通常为 10）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>{missing} of {samples} samples have no estimate, for none of the others lies within the maximum distance, or none is left: enlarge it.</source>
      <translation>{samples} 个样品中有 {missing} 个没有估值，因为最大距离内没有其他样品，或已无样品剩余：请加大该距离。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>{name} has values at {count} places and cross-validation leaves one out: give at least 2.</source>
      <translation>{name} 在 {count} 个位置有值，而交叉验证要留出一个：请至少给出 2 个。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>({value:g}) at all {counts} places</source>
      <translation>在全部 {counts} 个位置（{value:g}）</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>No element was chosen: choose at least one numeric field of the samples.</source>
      <translation>没有选择元素：请至少选择样品的一个数值字段。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>The sample layer has no points: check the layer, its filter and its selection.</source>
      <translation>样品图层没有点：请检查图层及其过滤条件和选择集。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>at all places</source>
      <translation>在所有位置</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>at fewer than {minimum} places (fewest: {name} at {few})</source>
      <translation>在不足 {minimum} 个位置（最少：{name}，{few} 个）</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>at {places}</source>
      <translation>在 {places}</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>has</source>
      <translation>在</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>have</source>
      <translation>在</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>it</source>
      <translation>它</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>it holds</source>
      <translation>它</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>them</source>
      <translation>它们</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>they hold</source>
      <translation>它们</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{count} of {count_2} samples lie at the place of another one and were averaged with it.</source>
      <translation>{count_2} 个样品中有 {count} 个与另一样品位置相同，已与之平均。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{empty} {has} no value at any sample: leave {it} out.</source>
      <translation>{empty}{has}所有样品中都没有值：请略去{it}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{have} the same value {at}: leave {them} out, {hold} no information.</source>
      <translation>{have}{at}取值相同：请略去{them}，{hold}没有信息。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{have} values {at} and interpolation takes {minimum} neighbours: leave {them} out, add samples, or take fewer neighbours where they can be chosen.</source>
      <translation>{have}{at}有值，而插值取 {minimum} 个邻近样品：请略去{them}，增加样品，或在可选处减少邻近样品数。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{lacking}: {lacking_2} of {places} places have no value and were left out.</source>
      <translation>{lacking}：{places} 个位置中有 {lacking_2} 个没有值，已略去。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{least} ({least_2}) to {most} ({most_2})</source>
      <translation>{least}（{least_2}）至 {most}（{most_2}）</translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{whose} has</source>
      <translation>{whose} </translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{whose} have</source>
      <translation>{whose} </translation>
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{whose} have no value at {span} of {places} places, which were left out element by element.</source>
      <translation>{whose}在 {places} 个位置中有 {span} 个没有值，已逐元素略去。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>Less than 1</source>
      <translation>不到 1</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>No cell of the grid lies within {survey_m} of a sample: check EXTENT and the CRS of the samples.</source>
      <translation>没有网格像元位于样品的 {survey_m} 以内：请检查 EXTENT 和样品的 CRS。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>Not every sample has a value of every element, and sampled ground beyond the reach of those that have one stays empty in its band: {shares}.</source>
      <translation>并非每个样品都有每种元素的值，有采样但超出有值样品有效距离的地段在该波段中留空：{shares}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>less than 1 %</source>
      <translation>不足 1 %</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>more than 99 %</source>
      <translation>超过 99 %</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{lacking_in_words} What learns from all bands has the ground that they share: {part_of_ground} of it.</source>
      <translation>{lacking_in_words}用所有波段学习时只有共有的地段：占其中的 {part_of_ground}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{less_than} % of the grid lie more than {reach_m} from every sample and stay empty.</source>
      <translation>网格的 {less_than} % 距每个样品超过 {reach_m}，留空。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{share_outside:.0f} % of the grid lie more than {reach_m} from every sample (nine of ten samples have a neighbour within a third of that): the values there are made by the method, and whatever learns from the grid can tell such ground from sampled ground. Leave REACH empty, and that ground stays empty, or take a smaller EXTENT.</source>
      <translation>网格的 {share_outside:.0f} % 距每个样品超过 {reach_m}（十分之九的样品在其三分之一距离内有邻近样品）：该处的值由方法外推得出，用网格学习的方法能把这类地段与有采样的地段区分开。请将 REACH 留空，使该地段留空，或取较小的 EXTENT。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{unsampled} Values there would be made by the method; REACH 0 makes them all the same.</source>
      <translation>{unsampled}该处的值将由方法外推得出；REACH 为 0 仍会全部计算。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{worst}: {up_to}{values:.0f} % of the grid lie within reach of samples but not of those that have a value, and are made by the method. Leave REACH empty, and that ground stays empty, or leave out what was measured in a part of the survey only.</source>
      <translation>{worst}：网格的 {up_to}{values:.0f} % 位于样品的有效距离内，但不在有值样品的有效距离内，由方法外推得出。请将 REACH 留空，使该地段留空，或略去只在部分测区测定的元素。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The azimuth of the anisotropy is {azimuth_deg:g}: give degrees clockwise from north.</source>
      <translation>各向异性的方位角为 {azimuth_deg:g}：请给出自北顺时针的度数。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The nugget of the variogram is {nugget:g}: give 0 or more.</source>
      <translation>变差函数的块金值为 {nugget:g}：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The partial sill of the {model} structure is {partial_sill:g}: give 0 or more.</source>
      <translation>{model} 结构的偏基台值为 {partial_sill:g}：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The range of the {model} structure is {range_m:g} m: give more than 0.</source>
      <translation>{model} 结构的变程为 {range_m:g} m：请给出大于 0 的值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The ratio of the anisotropy is {ratio:g}: give the short range divided by the long one, more than 0 and at most 1.</source>
      <translation>各向异性比为 {ratio:g}：请给出短变程除以长变程的值，大于 0 且不超过 1。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The smoothness of the {model} structure is {smoothness:g}: give 0.1 to {smoothest:g}.</source>
      <translation>{model} 结构的平滑度为 {smoothness:g}：请给出 0.1 到 {smoothest:g}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The variograms {path} cannot be read ({strerror}): choose a file that 'Fit variograms' wrote.</source>
      <translation>无法读取变差函数 {path}（{strerror}）：请选择“拟合变差函数”写出的文件。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The vertical ratio of the anisotropy is {vertical_ratio:g}: give the vertical range divided by the long one, more than 0.</source>
      <translation>各向异性的垂直比为 {vertical_ratio:g}：请给出垂直变程除以长变程的值，大于 0。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>variogram model</source>
      <translation>变差函数模型</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} does not hold variograms ("format": "{format}" is missing): choose a file that 'Fit variograms' wrote.</source>
      <translation>{name} 中没有变差函数（缺少 "format": "{format}"）：请选择“拟合变差函数”写出的文件。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} has no "variograms" by element: fit them anew.</source>
      <translation>{name} 中没有按元素的 "variograms"：请重新拟合。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} has version {get!r} and this plugin reads version {version}: fit the variograms anew.</source>
      <translation>{name} 的版本为 {get!r}，而本插件读取版本 {version}：请重新拟合变差函数。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} is not a text file in UTF-8: choose a file that 'Fit variograms' wrote.</source>
      <translation>{name} 不是 UTF-8 文本文件：请选择“拟合变差函数”写出的文件。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} is not valid JSON at line {lineno}, column {colno} ({msg}): put that right.</source>
      <translation>{name} 不是有效的 JSON，位于第 {lineno} 行第 {colno} 列（{msg}）：请改正。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where} has an unknown entry {unknown}: the entries are {needed}.</source>
      <translation>{where} 有未知条目 {unknown}：条目应为 {needed}。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where} has no {missing}: add what is missing.</source>
      <translation>{where} 没有 {missing}：请补上。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where} is {dumps}: give an object with {needed}.</source>
      <translation>{where} 为 {dumps}：请给出含 {needed} 的对象。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where}: "structures" is {dumps}: give a list, which may be empty.</source>
      <translation>{where}："structures" 为 {dumps}：请给出列表，可为空。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where}: "{key}" is {dumps}: give a number.</source>
      <translation>{where}："{key}" 为 {dumps}：请给出数值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where}: a {name} structure has no "smoothness": add it (0.5 is rough like the exponential model, 2.5 is smooth).</source>
      <translation>{where}：{name} 结构没有 "smoothness"：请补上（0.5 像指数模型一样粗糙，2.5 则平滑）。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source> (azimuth {azimuth_deg:.0f} degrees, ratio {ratio:.2f})</source>
      <translation>（方位角 {azimuth_deg:.0f} 度，比值 {ratio:.2f}）</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>An anisotropy of {element} was asked for, and {count} directions were measured: measure at least four.</source>
      <translation>要求 {element} 的各向异性，而只测了 {count} 个方向：请至少测四个。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>Fitting models</source>
      <translation>正在拟合模型</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>Measuring variograms</source>
      <translation>正在计算变差函数</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>There is no variogram model {model!r}: choose auto, nugget, one of {models}, or two of these joined by +.</source>
      <translation>没有变差函数模型 {model!r}：请选择 auto、nugget、{models} 之一，或用 + 连接其中两个。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>a Gaussian model with hardly any nugget claims values that are smooth without limit. Its kriging systems are nearly singular, and kriged values may overshoot the data.</source>
      <translation>几乎没有块金值的高斯模型意味着值无限平滑。其克里金方程组近于奇异，克里金值可能超出数据范围。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>a pure nugget, for no continuity is seen between samples {first:,.0f} m and more apart. Kriging returns local means; a map of {name} says little between the samples.</source>
      <translation>纯块金效应，因为相距 {first:,.0f} m 及以上的样品之间看不到连续性。克里金给出局部均值；{name} 的图对样品之间的情况说明很少。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>a pure nugget, for no continuity is seen between samples. Kriging returns local means; maps of these elements say little between the samples.</source>
      <translation>纯块金效应，因为样品之间看不到连续性。克里金给出局部均值；这些元素的图对样品之间的情况说明很少。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>choosing</source>
      <translation>选择</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>falls</source>
      <translation>下降了</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>few pairs</source>
      <translation>点对太少</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>fitting</source>
      <translation>拟合</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>rises</source>
      <translation>上升了</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the AICc of the directions {falls} by {gain:.1f} with two more parameters</source>
      <translation>增加两个参数后，各方向的 AICc {falls} {gain:.1f}</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the practical range ({practical_range_m:,.0f} m) lies beyond the longest lag ({longest:,.0f} m), up to which the variogram still rises: its sill is extrapolated. There may be a trend, which kriging with a linear drift takes out.</source>
      <translation>实际变程（{practical_range_m:,.0f} m）超出最长滞后距（{longest:,.0f} m），变差函数至此仍在上升：其基台值是外推的。可能存在趋势，可用带线性漂移的克里金去除。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the practical range lies beyond the longest lag, up to which the variogram still rises: its sill is extrapolated. There may be a trend, which kriging with a linear drift takes out.</source>
      <translation>实际变程超出最长滞后距，变差函数至此仍在上升：其基台值是外推的。可能存在趋势，可用带线性漂移的克里金去除。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the shortest lag has few pairs (30 are a rule of thumb), so that the nugget is uncertain.</source>
      <translation>最短滞后距的点对很少（经验上需 30 对），因此块金值不确定。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the shortest lag has {pairs} pairs (30 are a rule of thumb), so that the nugget is uncertain.</source>
      <translation>最短滞后距有 {pairs} 对（经验上需 30 对），因此块金值不确定。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>too few lags have pairs for a model: a pure nugget with the variance of the values was taken, from which kriging returns local means. Give more samples or more lags, or edit the variograms.</source>
      <translation>有点对的滞后距太少，无法建立模型：已取方差等于值的方差的纯块金效应，克里金由此给出局部均值。请给出更多样品或更多滞后距，或编辑变差函数。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element} has pairs in {lags} lags, and {choosing} a model takes {needed}: a pure nugget with the variance of the values was taken, from which kriging returns local means. Give more samples or more lags, or edit the variogram.</source>
      <translation>{element} 在 {lags} 个滞后距中有点对，而{choosing}模型需要 {needed} 个：已取方差等于值的方差的纯块金效应，克里金由此给出局部均值。请给出更多样品或更多滞后距，或编辑变差函数。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element} has the same value at all {places} places: its variogram is zero, and kriging returns that value everywhere.</source>
      <translation>{element} 在全部 {places} 个位置取值相同：其变差函数为零，克里金处处给出该值。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element}: the ratio of the ranges would be at its bound ({least_ratio:g}): the sill differs by direction (zonal anisotropy), there is a trend, or the short lags have too few pairs. The isotropic model was taken.</source>
      <translation>{element}：变程比会到达其下限（{least_ratio:g}）：基台值随方向不同（带状各向异性），或存在趋势，或短滞后距的点对太少。已取各向同性模型。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element}: {verdict}, and the anisotropic model was taken.</source>
      <translation>{element}：{verdict}，已取各向异性模型。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element}: {verdict}, too little for an anisotropy{axes}, and the isotropic model was taken.</source>
      <translation>{element}：{verdict}，不足以支持各向异性{axes}，已取各向同性模型。</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_models.py" />
      <source>Gaussian</source>
      <translation>高斯</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_models.py" />
      <source>Matérn</source>
      <translation>Matérn</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_models.py" />
      <source>cubic</source>
      <translation>三次</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_models.py" />
      <source>exponential</source>
      <translation>指数</translation>
    </message>
    <message>
      <location filename="../models/interpolation/variogram_models.py" />
      <source>spherical</source>
      <translation>球状</translation>
    </message>
    <message>
      <location filename="../models/learning/devices.py" />
      <source>Another network is being trained in this process: waiting for it, so that both come out as their seeds say.</source>
      <translation>本进程中正在训练另一个网络：请等待它完成，以使两者结果都与其种子一致。</translation>
    </message>
    <message>
      <location filename="../models/learning/devices.py" />
      <source>The device is to be 'cuda', and PyTorch finds no CUDA device: choose 'auto' or 'cpu'.</source>
      <translation>设备指定为“cuda”，而 PyTorch 没有找到 CUDA 设备：请选择“auto”或“cpu”。</translation>
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>; held out: loss {val_loss:.4f}, accuracy {val_accuracy:.1%}</source>
      <translation>；留出：损失 {val_loss:.4f}，准确率 {val_accuracy:.1%}</translation>
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>Epoch {epoch} of {epochs}: loss {loss:.4f}, accuracy {accuracy:.1%}{held_out} ({seconds:.1f} s)</source>
      <translation>第 {epoch} 轮，共 {epochs} 轮：损失 {loss:.4f}，准确率 {accuracy:.1%}{held_out}（{seconds:.1f} s）</translation>
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>Stopped early: no better {validation}loss for {patience} epochs.</source>
      <translation>提前停止：{validation}损失连续 {patience} 轮没有改善。</translation>
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>The loss of epoch {number} is not a number, and no later one would be: training stops. Lower the learning rate.</source>
      <translation>第 {number} 轮的损失不是有效数值，后续各轮也不会是：训练停止。请降低学习率。</translation>
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>epoch {number} of {epochs}, loss {total_loss:.3f}, accuracy {right:.1%}</source>
      <translation>第 {number} 轮，共 {epochs} 轮，损失 {total_loss:.3f}，准确率 {right:.1%}</translation>
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>validation </source>
      <translation>验证</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>The model file {path} does not exist: choose another.</source>
      <translation>模型文件 {path} 不存在：请选择其他文件。</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>a model of element contents by spectra</source>
      <translation>由光谱预测元素含量的模型</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>a model of grades along drill holes</source>
      <translation>沿钻孔的品位模型</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it ended while its array {name} was read</source>
      <translation>读取数组 {name} 时文件已结束</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is another kind of file, or truncated within its header (it has {size:,} bytes)</source>
      <translation>它是另一种文件，或在文件头处被截断（大小为 {size:,} 字节）</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged (an entry of its header is no text)</source>
      <translation>文件已损坏（文件头有条目不是文本）</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged (its array {name} has another size than its shape)</source>
      <translation>文件已损坏（数组 {name} 的大小与其形状不符）</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged (its array {name} {what})</source>
      <translation>文件已损坏（数组 {name} {what}）</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged ({size:,} bytes follow its last array)</source>
      <translation>文件已损坏（最后一个数组之后还有 {size:,} 字节）</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged or another kind of file (its header would have {length:,} bytes)</source>
      <translation>文件已损坏或是另一种文件（其文件头将有 {length:,} 字节）</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged or another kind of file (no header of arrays begins it)</source>
      <translation>文件已损坏或是另一种文件（开头没有数组文件头）</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is truncated (its arrays fill {position:,} bytes, and {size:,} are there)</source>
      <translation>文件被截断（其数组需 {position:,} 字节，现有 {size:,}）</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>its array {name} is of the type {dtype}, which is not read here</source>
      <translation>数组 {name} 的类型为 {dtype}，此处不读取</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>leaves a gap before it</source>
      <translation>前面留有空隙</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>overlaps another</source>
      <translation>与另一个重叠</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{file} has format version {entries} and this plugin reads up to {format_version}: update the plugin.</source>
      <translation>{file} 的格式版本为 {entries}，本插件最高读取 {format_version}：请更新插件。</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{file} is a model of the kind '{entries}', and this plugin knows {kinds}: update the plugin.</source>
      <translation>{file} 是“{entries}”类模型，而本插件识别 {kinds}：请更新插件。</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{file} is not a model of this plugin: choose one that it wrote.</source>
      <translation>{file} 不是本插件的模型：请选择本插件写出的模型。</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{file} is {kinds}, and {kinds_2} is asked for here: choose another model.</source>
      <translation>{file} 是{kinds}，而此处需要{kinds_2}：请选择其他模型。</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{name} cannot be read as a model: {what}; copy it again, or choose another file.</source>
      <translation>{name} 无法作为模型读取：{what}；请重新复制，或选择其他文件。</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{path} cannot be read ({strerror}): check the file and its folder.</source>
      <translation>无法读取 {path}（{strerror}）：请检查文件及其文件夹。</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{path} cannot be written ({strerror}): check folder and disk.</source>
      <translation>无法写入 {path}（{strerror}）：请检查文件夹和磁盘。</translation>
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{what} needs PyTorch, which this Python does not have: install it with 'python3 -m pip install torch', or use a classifier of cells, which needs none.</source>
      <translation>{what}需要 PyTorch，而此 Python 没有：请用“python3 -m pip install torch”安装，或使用不需要它的像元分类器。</translation>
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>The batch size is {batch_size}: batch normalisation needs at least 2 windows in a step.</source>
      <translation>批大小为 {batch_size}：批归一化每步至少需要 2 个窗口。</translation>
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>The learning rate {learning_rate:g} is not positive: 0.01 is usual.</source>
      <translation>学习率 {learning_rate:g} 不是正数：通常为 0.01。</translation>
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>mixup is {mixup:g}: give 0 for none, or a positive number such as 0.2.</source>
      <translation>mixup 为 {mixup:g}：请给出 0 表示不用，或给出正数，如 0.2。</translation>
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>optimiser</source>
      <translation>优化器</translation>
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>{name} is {getattr}: give at least 1.</source>
      <translation>{name} 为 {getattr}：请至少给出 1。</translation>
    </message>
    <message>
      <location filename="../models/learning/weights.py" />
      <source>The weights file {path} does not exist: choose another or leave it empty.</source>
      <translation>权重文件 {path} 不存在：请选择其他文件或留空。</translation>
    </message>
    <message>
      <location filename="../models/learning/weights.py" />
      <source>{name} cannot be read as weights: give a torchvision state_dict (.pth) or a .safetensors file.</source>
      <translation>{name} 无法作为权重读取：请给出 torchvision 的 state_dict（.pth）或 .safetensors 文件。</translation>
    </message>
    <message>
      <location filename="../models/learning/weights.py" />
      <source>{name} holds no plain state_dict: save one with torch.save(network.state_dict(), ...).</source>
      <translation>{name} 不是纯 state_dict：请用 torch.save(network.state_dict(), ...) 保存。</translation>
    </message>
    <message>
      <location filename="../models/learning/weights.py" />
      <source>{name} holds no weights for this network ({count} of {count_2} are missing or of another shape, first {wrong}): choose weights of the same network.</source>
      <translation>{name} 没有此网络的权重（{count_2} 个中有 {count} 个缺失或形状不同，首个为 {wrong}）：请选择同一网络的权重。</translation>
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>The folder {parent} cannot be written to ({strerror}): choose another.</source>
      <translation>文件夹 {parent} 无法写入（{strerror}）：请选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>The folder {parent} does not exist: create it or choose another.</source>
      <translation>文件夹 {parent} 不存在：请创建或选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>{name} is written as {suffixes}: give the output a name that ends with {suffixes_2}.</source>
      <translation>{name} 应写为 {suffixes}：请给出以 {suffixes_2} 结尾的输出名称。</translation>
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>{path} cannot be written ({strerror}): choose another file or close the program that has it open.</source>
      <translation>无法写入 {path}（{strerror}）：请选择其他文件，或关闭正打开它的程序。</translation>
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>{path} cannot be written: {strerror}.</source>
      <translation>无法写入 {path}：{strerror}。</translation>
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>{path} is a folder: give the output a file name.</source>
      <translation>{path} 是文件夹：请为输出给出文件名。</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>All {count} bands of {name} are 0 in the same {cells} ({zeros} of those with data) and nowhere else, which often means no data: these cells count as contents. If they are none, declare 0 as no data in the properties of the layer (Transparency) or with 'Translate' (gdal:translate).</source>
      <translation>{name} 的全部 {count} 个波段在相同的{cells}（有数据像元的 {zeros}）中为 0 而别处都不为 0，这常表示无数据：这些像元按含量计。如果不是含量，请在图层属性（透明度）中或用“转换 (格式转换)”（gdal:translate）将 0 声明为无数据。</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>Band {bands} of {name} says how opaque cells are (alpha) and is no evidence: {cells} without any opacity count as empty.</source>
      <translation>{name} 的波段 {bands} 表示像元的不透明度（alpha），不是证据：{cells}没有不透明度，按空值计。</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>Looking for values that mean no data</source>
      <translation>查找表示无数据的值</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>band</source>
      <translation>个波段</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>bands</source>
      <translation>个波段</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>of all {count} bands</source>
      <translation>全部 {count} 个波段</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>of {names}</source>
      <translation>，属于 {names}</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{cells_of_bands} in {name} count as empty because the layer in QGIS says so (Transparency, no-data values).</source>
      <translation>{name} 中的{cells_of_bands}按空值计，因为 QGIS 图层如此设置（透明度，无数据值）。</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{each}{cells} ({share} of the grid) {whose}</source>
      <translation>{each}{cells}（网格的 {share}）{whose}</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{held} {where} and declares it as no data, which is switched off in the properties of the layer: these cells count as contents.</source>
      <translation>{held} {where}，且声明为无数据，但图层属性中已将其关闭：这些像元按含量计。</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{held} {where}, far from all other values, and does not declare it there as no data: these cells count as empty. Declare it in the properties of the layer (Transparency) or with 'Translate' (gdal:translate).</source>
      <translation>{held} {where}，远离所有其他值，且未在该处声明为无数据：这些像元按空值计。请在图层属性（透明度）中或用“转换 (格式转换)”（gdal:translate）声明。</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{held} {where}, which often means no data, and does not declare it so: these cells count as contents. If they are none, declare the value in the properties of the layer (Transparency) or with 'Translate' (gdal:translate).</source>
      <translation>{held} {where}，这常表示无数据，但未如此声明：这些像元按含量计。如果不是含量，请在图层属性（透明度）中或用“转换 (格式转换)”（gdal:translate）声明该值。</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{name} holds values beyond ±1e30, which no content can be, in {cells_of_bands}: they count as empty.</source>
      <translation>{name} 在{cells_of_bands}中有超出 ±1e30 的值，不可能是含量：按空值计。</translation>
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{name} holds {written} in</source>
      <translation>{name} 含有 {written}，位于</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>A grid of {columns} columns x {rows} rows has no cells: check extent and cell size.</source>
      <translation>{columns} 列 x {rows} 行的网格没有像元：请检查范围和像元大小。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>All samples lie on one line or point: give an extent and a cell size.</source>
      <translation>所有样品位于一条线或一个点上：请给出范围和像元大小。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>Both a cell size and a number of columns or rows were given: give one or the other.</source>
      <translation>同时给出了像元大小和列数或行数：请只给出其一。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>Cell size {cell_size:g} is not positive: give the side of a cell in metres.</source>
      <translation>像元大小 {cell_size:g} 不是正数：请给出以米为单位的像元边长。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>The cell size {cell_width:g} x {cell_height:g} is not positive: give a size in metres.</source>
      <translation>像元大小 {cell_width:g} x {cell_height:g} 不是正数：请给出以米为单位的大小。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>The extent {extent} is empty: its maxima must exceed its minima.</source>
      <translation>范围 {extent} 为空：最大值必须大于最小值。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>The grid would have {columns:,} x {rows:,} cells, {columns_2:,.1f} billion, and {most_cells:g} billion are the most: check cell size and extent; {advice}, and finer cells add size, not information.</source>
      <translation>网格将有 {columns:,} x {rows:,} 个像元，即 {columns_2:,.1f} 十亿，上限为 {most_cells:g} 十亿：请检查像元大小和范围；{advice}，更细的像元只增加数据量，不增加信息。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>a quarter of the spacing of the samples is about {automatic:g} m</source>
      <translation>样品间距的四分之一约为 {automatic:g} m</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>take cells of at least {least} m</source>
      <translation>请取至少 {least} m 的像元</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{columns:,} × {rows:,} cells of {cell_width} × {cell_height} m</source>
      <translation>{columns:,} × {rows:,} 个像元，每个 {cell_width} × {cell_height} m</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{columns} x {rows} cells of {cell_width:g} x {cell_height:g} m from ({x_min:.1f}, {y_min:.1f}) to ({x_max:.1f}, {y_max:.1f})</source>
      <translation>{columns} x {rows} 个像元，每个 {cell_width:g} x {cell_height:g} m，从 ({x_min:.1f}, {y_min:.1f}) 到 ({x_max:.1f}, {y_max:.1f})</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{name_a} ({a}) and {name_b} ({b}) do not share their cells: bring one onto the other with 'Warp (reproject)' (gdal:warpreproject), giving it the other's extent and cell size.</source>
      <translation>{name_a}（{a}）和 {name_b}（{b}）的像元不一致：请用“变形 (重投影)”（gdal:warpreproject）将其中一个对齐到另一个，给出后者的范围和像元大小。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{name} should be in metres, but from x {x_min:g} to {x_max:g} and y {y_min:g} to {y_max:g} they could be degrees: check which CRS the layer really has. A local grid in metres so near to its origin has to be moved away from it first.</source>
      <translation>{name} 应以米为单位，但 x 为 {x_min:g} 到 {x_max:g}、y 为 {y_min:g} 到 {y_max:g}，可能是度：请检查图层真正的 CRS。以米为单位、如此靠近原点的独立坐标网须先移离原点。</translation>
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{value} {name} make no grid: give at least 1.</source>
      <translation>{value} {name} 构不成网格：请至少给出 1。</translation>
    </message>
    <message>
      <location filename="../models/rasters/library.py" />
      <source>Rasters need GDAL's Python bindings (osgeo) or rasterio, and the Python at {executable} has neither that could be used: choose the Python that came with QGIS, or run 'python3 -m pip install rasterio' in this one.</source>
      <translation>栅格需要 GDAL 的 Python 绑定（osgeo）或 rasterio，而 {executable} 的 Python 没有可用的：请选择 QGIS 自带的 Python，或在此 Python 中运行“python3 -m pip install rasterio”。</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>, {nearest} from the nearest other</source>
      <translation>，距最近的其他点 {nearest}</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>it is</source>
      <translation>原值</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>its</source>
      <translation>其</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>lie</source>
      <translation>位于</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>lies</source>
      <translation>位于</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>their</source>
      <translation>其</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>they are</source>
      <translation>原值</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{counted} of {name} {lies} at 0, 0{away}: {whose} coordinates seem to be missing, and {is_set} set aside.</source>
      <translation>{name} 中的{counted}{lies} 0, 0{away}：{whose}坐标似乎缺失，已按{is_set}搁置。</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{counted} of {name} {verb} far from all others and {is_set} set aside: at {where}. Correct the coordinates, or map them on their own.</source>
      <translation>{name} 中的{counted}{verb}远离所有其他点处，{is_set}搁置：在 {where}。请改正坐标，或单独制图。</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{counted} of {name} {verb} outside the ground of all others, at {where}: the grid reaches as far. Leave out what does not belong to the survey, or give the grid a smaller extent.</source>
      <translation>{name} 中的{counted}{verb}所有其他点的范围之外，在 {where}：网格会延伸到那里。请略去不属于测区的点，或给网格较小的范围。</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{least:.3g} to {most:.3g} m, by direction,</source>
      <translation>{least:.3g} 到 {most:.3g} m（随方向而异），</translation>
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{place}, {away} from the nearest other</source>
      <translation>{place}，距最近的其他点 {away}</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>No deposit is of the kind {missing}; there are {there}.</source>
      <translation>没有 {missing} 类型的矿床；现有 {there}。</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>None of the {count} deposits lies inside {grid}</source>
      <translation>{count} 个矿床均不在 {grid} 内</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>The layer of deposits has no points: check the layer, its filter and its selection.</source>
      <translation>矿床图层没有点：请检查图层及其过滤条件和选择集。</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>The only deposit does not lie inside {grid}</source>
      <translation>唯一的矿床不在 {grid} 内</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>The samples have no field {missing}; they have {columns}.</source>
      <translation>样品没有字段 {missing}；有 {columns}。</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>an unknown CRS</source>
      <translation>未知 CRS</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>it lies at ({x:.0f}, {y:.0f})</source>
      <translation>它位于 ({x:.0f}, {y:.0f})</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>outside the grid (the nearest by {nearest_outside})</source>
      <translation>位于网格外（最近的相距 {nearest_outside}）</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>the deposits span ({x:.0f}, {y:.0f}) to ({x_2:.0f}, {y_2:.0f})</source>
      <translation>矿床范围为 ({x:.0f}, {y:.0f}) 到 ({x_2:.0f}, {y_2:.0f})</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>the nearest</source>
      <translation>最近的</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>{distance:,.0f} km</source>
      <translation>{distance:,.0f} km</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>{grid_name}, which spans ({x_min:.0f}, {y_min:.0f}) to ({x_max:.0f}, {y_max:.0f}) in {crs}</source>
      <translation>{grid_name}，其范围为 ({x_min:.0f}, {y_min:.0f}) 到 ({x_max:.0f}, {y_max:.0f})（{crs}）</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>{subject}, while {where} there: check that both layers have their right CRS and show the same area.</source>
      <translation>{subject}，而{where}：请检查两个图层的 CRS 是否正确、是否为同一地区。</translation>
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>{subject}; {which} lies {nearest_outside} outside, at ({x:.0f}, {y:.0f}): take a larger grid if its ground is sampled, or check the places and the CRS of both layers.</source>
      <translation>{subject}；{which}在网格外 {nearest_outside} 处，位于 ({x:.0f}, {y:.0f})：如果该处有采样，请取较大的网格，或检查位置和两个图层的 CRS。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source> (names with commas or semicolons stand between double quotes)</source>
      <translation>（含逗号或分号的名称放在双引号中）</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>A grid of {columns} x {rows} cells x {count} bands</source>
      <translation>{columns} x {rows} 个像元 x {count} 个波段的网格</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>The coordinate reference system of {name} is not understood: assign another.</source>
      <translation>无法识别 {name} 的坐标参考系：请另行指定。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>The coordinate reference system of {name} is not understood: choose another one.</source>
      <translation>无法识别 {name} 的坐标参考系：请选择其他坐标参考系。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>The grid {name}</source>
      <translation>网格 {name}</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>bring it into metres with 'Warp (reproject)' (gdal:warpreproject).</source>
      <translation>请用“变形 (重投影)”（gdal:warpreproject）转换为米。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>choose larger cells or another disk</source>
      <translation>请选择较大的像元或其他磁盘</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>it is a folder; choose a file in it</source>
      <translation>它是文件夹；请选择其中的文件</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>it is empty; export it again</source>
      <translation>文件为空；请重新导出</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>there is no such file; check its folder and its name</source>
      <translation>没有此文件；请检查文件夹和名称</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>you may not read it; ask for the right to, or for a copy</source>
      <translation>您没有读取权限；请申请权限，或索取副本</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{file} cannot be opened as a raster: {why}.</source>
      <translation>{file} 无法作为栅格打开：{why}。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} cannot be read: {failure}; it may be damaged or incomplete, so copy or export it again.</source>
      <translation>无法读取 {name}：{failure}；文件可能损坏或不完整，请重新复制或导出。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} has an alpha band only, which says nothing about the ground.</source>
      <translation>{name} 只有 alpha 波段，不反映地面情况。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} has more than one band named {several}, so that its name does not say which is meant: give each band a name of its own, or keep one of each with 'Rearrange bands' (gdal:rearrange_bands).</source>
      <translation>{name} 有多个名为 {several} 的波段，无法由名称判断所指：请给每个波段不同的名称，或用“重排波段”（gdal:rearrange_bands）各保留一个。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} has no band {missing}; its bands are {names}{hint}.</source>
      <translation>{name} 没有波段 {missing}；其波段为 {names}{hint}。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} has no georeference: assign one with 'Translate' or 'Warp (reproject)'.</source>
      <translation>{name} 没有地理参考：请用“转换 (格式转换)”或“变形 (重投影)”指定。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} holds complex numbers: give a raster of one real number per cell and band.</source>
      <translation>{name} 为复数：请给出每个像元和波段为一个实数的栅格。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} is rotated or its columns run west: bring it north-up with 'Warp (reproject)' (gdal:warpreproject).</source>
      <translation>{name} 有旋转或列向西排列：请用“变形 (重投影)”（gdal:warpreproject）转为上北方向。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} lies in a CRS whose unit is the {unit}, not the metre: {how}</source>
      <translation>{name} 的 CRS 单位为 {unit}，不是米：{how}</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} lies in a geographic CRS (degrees): {how}</source>
      <translation>{name} 采用地理 CRS（度）：{how}</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{path} cannot be created: {failure}.</source>
      <translation>无法创建 {path}：{failure}。</translation>
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{path} cannot be written: {failure} (is the disk full?).</source>
      <translation>无法写入 {path}：{failure}（磁盘已满？）。</translation>
    </message>
    <message>
      <location filename="../models/rasters/rasterio_backend.py" />
      <source>cells are not read as they were written</source>
      <translation>像元的读出值与写入值不符</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source> Diamonds: the mean over the whole grid, from {compared:,} places; their lines are 95 % intervals.</source>
      <translation>菱形：整个网格的均值，取自 {compared:,} 个位置；其线段为 95 % 区间。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source> Single cells are drawn larger than they are.</source>
      <translation>单个像元绘制得比实际大。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source> The whole grid is represented by {compared:,} places drawn at random; ±: two standard errors of their mean.</source>
      <translation>整个网格由随机抽取的 {compared:,} 个位置代表；±：其均值的两倍标准误。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Area</source>
      <translation>区域</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Attribution (log-odds)</source>
      <translation>归因（对数几率）</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Attribution (log-odds): against a deposit &lt; 0 &lt; for it</source>
      <translation>归因（对数几率）：不利于矿床 &lt; 0 &lt; 有利于矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Attributions of the {shown} leading elements on one scale (up to the 98th percentile): red favours a deposit, blue counts against one.{note}</source>
      <translation>{shown} 种主导元素的归因，采用统一色标（至第 98 百分位）：红色有利于矿床，蓝色不利于矿床。{note}</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Bars: mean attribution of each element over the tenth of the ground that the model ranks highest, the largest on top. Diamonds: the mean over the whole grid; whiskers hold the middle half of its cells. Most ground is unlike that of deposits, so that most means over the whole grid are below 0.</source>
      <translation>条形：模型排名最高的十分之一地段上各元素的平均归因，最大者在上。菱形：整个网格的均值；须线包含中间一半像元。大部分地段与矿床地段不同，因此整个网格的均值大多低于 0。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Deviation</source>
      <translation>离差</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Easting (km)</source>
      <translation>东坐标 (km)</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Element</source>
      <translation>元素</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Grid</source>
      <translation>网格</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>In units of the log-odds. Deviation: standard deviation over the cells. Share: of the mean absolute attributions.</source>
      <translation>单位为对数几率。离差：像元间的标准差。占比：占平均绝对归因的比例。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Leads on (of the ground)</source>
      <translation>主导面积（占地面）</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean attribution of each element over the chosen area, {order} on top; whiskers hold the middle half of its cells.</source>
      <translation>所选区域内各元素的平均归因，{order}在上；须线包含其中间一半像元。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean attribution of each element over the whole grid, {order} on top; whiskers hold the middle half of the cells.</source>
      <translation>整个网格上各元素的平均归因，{order}在上；须线包含中间一半像元。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean of best tenth</source>
      <translation>最佳十分之一的均值</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean of grid</source>
      <translation>网格均值</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Median</source>
      <translation>中位数</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Middle half</source>
      <translation>中间一半</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Northing (km)</source>
      <translation>北坐标 (km)</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Of the whole grid ({area}), the tenth that the model ranks highest owes that most to {most}: the mean attributions there.</source>
      <translation>在整个网格（{area}）中，模型排名最高的十分之一主要归因于 {most}：为该处的平均归因。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Over the whole grid ({area}) the score is moved from place to place most by {most}: the standard deviation of their attributions.</source>
      <translation>在整个网格（{area}）上，得分随位置的变化主要来自 {most}：为其归因的标准差。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Share</source>
      <translation>占比</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Share of grid</source>
      <translation>占网格比例</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>The chosen area has {area}{value}{together}. In favour of a deposit are most {value_2}; against it {value_3}.</source>
      <translation>所选区域有{area}{value}{together}。最有利于矿床的是 {value_2}；最不利的是 {value_3}。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>The element that favours a deposit most at each place, if any adds at least {favours:g} to the score; the {count} that lead on the most ground have a colour of their own. Grey: no data, or outside the area.{note}</source>
      <translation>各处最有利于矿床的元素（得分至少增加 {favours:g} 才显示）；主导面积最大的 {count} 种各用一种颜色。灰色：无数据或区域之外。{note}</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>The score of a place is the model's log-odds of deposit against background. Each element's value is its share of the difference between the score of the ground as it is and the score of average ground (every element at its mean): above 0 it favours a deposit, below 0 it counts against one. The shares of all elements add up to that difference. +1 multiplies the odds by 2.7. Integrated gradients after Sundararajan, Taly and Yan (2017).</source>
      <translation>一处的得分是模型给出的矿床相对于背景的对数几率。每种元素的值是它在实际地段得分与平均地段（每种元素取均值）得分之差中所占的份额：大于 0 有利于矿床，小于 0 不利于矿床。所有元素的份额之和等于该差值。+1 使几率变为 2.7 倍。积分梯度法据 Sundararajan、Taly 和 Yan（2017）。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>The score of a place is the model's log-odds of deposit against background. Each element's value is what the score loses, on average, when this element alone is taken from other places of the grid: above 0 it favours a deposit, below 0 it counts against one. +1 multiplies the odds by 2.7. Where elements work together the values do not add up to the score. Grouped permutation after Breiman (2001) and Fisher, Rudin and Dominici (2019).</source>
      <translation>一处的得分是模型给出的矿床相对于背景的对数几率。每种元素的值是只将该元素换成网格其他位置的值时得分的平均损失：大于 0 有利于矿床，小于 0 不利于矿床。+1 使几率变为 2.7 倍。元素共同起作用时，各值之和不等于得分。分组置换法据 Breiman（2001）和 Fisher、Rudin 与 Dominici（2019）。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>This is what the model does, not what the ground does: an element that leads here need not have anything to do with how a deposit formed. Elements that vary together share the credit, as training happened to spread it, and another training may spread it differently. If the model is no good, neither is its explanation: look at its cross-validation first.</source>
      <translation>这说明的是模型的行为，而不是地质情况：此处主导的元素未必与矿床的形成有关。共同变化的元素分享贡献，其分配取决于训练的偶然性，另一次训练可能不同。如果模型不好，其解释也不会好：请先看它的交叉验证。</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>What the values mean</source>
      <translation>各值的含义</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Where</source>
      <translation>位置</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Why the map says what it says</source>
      <translation>图为何如此判断</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>all cells with data: </source>
      <translation>所有有数据的像元：</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>another</source>
      <translation>其他</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>grouped permutation</source>
      <translation>分组置换</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>integrated gradients</source>
      <translation>积分梯度</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>the elements together move the score by {total:+.2f} from that of average ground</source>
      <translation>这些元素共同使得分相对平均地段变化 {total:+.2f}</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>the largest standard deviation</source>
      <translation>标准差最大者</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>the most in favour</source>
      <translation>最有利者</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>the most in favour of the best tenth</source>
      <translation>在最佳十分之一中最有利者</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>{cells:,} cells, {cells_2} km²</source>
      <translation>{cells:,} 个像元，{cells_2} km²</translation>
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>{lower} to {upper}</source>
      <translation>{lower} 至 {upper}</translation>
    </message>
    <message>
      <location filename="../models/reports/beyond.py" />
      <source>Skill beyond location (0.5: none)</source>
      <translation>位置之外的预测能力（0.5：无）</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Block model of {source}</source>
      <translation>{source} 的块体模型</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Content (grade × tonnes)</source>
      <translation>金属量（品位 × 吨位）</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Cut-off</source>
      <translation>边界品位</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Cut-off, {name}</source>
      <translation>边界品位，{name}</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Distance (m)</source>
      <translation>距离 (m)</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Easting</source>
      <translation>东坐标</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Elevation</source>
      <translation>高程</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Kriged blocks are smoother than the ground: above a high cut-off they show less tonnage and a lower grade than mining would find. This is an estimate of what samples say, no classified resource.</source>
      <translation>克里金块体比实际矿体平滑：高边界品位以上，其吨位和品位都低于开采所见。这是根据样品的估计，不是分级的资源量。</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Mean grade</source>
      <translation>平均品位</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Means in slices: line, blocks; points, samples. They should go together.</source>
      <translation>分条均值：线为块体，点为样品。两者应大体一致。</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Million tonnes</source>
      <translation>百万吨</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Row of blocks at northing {section_northing}: estimates.</source>
      <translation>北坐标 {section_northing} 处的一排块体：估值。</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Semivariance, {sill} at the sill</source>
      <translation>半方差，基台值为 {sill}</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Semivariances down the holes and across, and the model at the sill of each. Dotted: the sill across, which kriging takes.</source>
      <translation>沿孔和横向的半方差，以及各自基台值处的模型。虚线：克里金所用的横向基台值。</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Tonnage and grade of blocks</source>
      <translation>块体的吨位和品位</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Tonnes</source>
      <translation>吨位</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Tonnes at or above a cut-off grade of {name}, and their mean grade.</source>
      <translation>{name} 边界品位及以上的吨位及其平均品位。</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Variogram: {described}.</source>
      <translation>变差函数：{described}。</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>down the holes</source>
      <translation>沿孔</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>nugget {nugget}</source>
      <translation>块金值 {nugget}</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>{blocks} ({blocks_2} of the box) could be estimated from {samples}. Mean of blocks {mean}, of samples {sample_mean}: they differ where rich ground was drilled more densely.</source>
      <translation>{blocks}（占范围的 {blocks_2}）可由{samples}估算。块体均值 {mean}，样品均值 {sample_mean}：富矿段钻孔较密时两者不同。</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>{columns:,} × {rows:,} × {levels:,} blocks of {cell_width:g} × {cell_height:g} × {height:g} m, from {bottom} to {bottom_2} m; density {density:g} t/m³.</source>
      <translation>{columns:,} × {rows:,} × {levels:,} 个块体，每个 {cell_width:g} × {cell_height:g} × {height:g} m，高程 {bottom} 至 {bottom_2} m；密度 {density:g} t/m³。</translation>
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>{model} {partial_sill}, practical range {practical_range_m} m across and {practical_range_m_2} m down</source>
      <translation>{model} {partial_sill}，实际变程横向 {practical_range_m} m，沿孔 {practical_range_m_2} m</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Background farther from deposits than</source>
      <translation>背景距矿床大于</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Bags</source>
      <translation>成员数</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Calibrated probability of held-out cells against the share of them that are deposits; below: how many there are.</source>
      <translation>留出像元的校准概率与其中矿床所占比例的对比；下：像元数目。</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Cells learnt from</source>
      <translation>用于学习的像元</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Choice</source>
      <translation>选项</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Elements in favour of the known deposits</source>
      <translation>有利于已知矿床的元素</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Goal</source>
      <translation>目标</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>How far the probability can be believed</source>
      <translation>概率的可信程度</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>How the classifier was trained</source>
      <translation>分类器的训练方式</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Mean over the cells with a known deposit; whiskers hold the middle half of them.</source>
      <translation>含已知矿床的像元的均值；须线包含其中间一半。</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Moved</source>
      <translation>移位点型数</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>No deposit could be held out: nothing here says how well the map finds deposits that it has not seen, and its probability is not calibrated.</source>
      <translation>没有矿床可以留出：这里无法说明该图能多好地找到未见过的矿床，其概率也未校准。</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>SHA-256 of the {role}</source>
      <translation>{role}的 SHA-256</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Sample spacing</source>
      <translation>采样间距</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>The probability is that of even odds: 50 % says that ground like this was met as often at held-out deposits as in as many background cells of the same regions. It is no chance of finding ore in the cell, which is smaller by far. {cases} held-out cells, deposits and background, each with a calibration that had not seen its fold: Brier score {brier} (0.25 is no skill, 0 is perfect), calibration slope {slope} (1 is right, less is too extreme).</source>
      <translation>该概率以均等几率为准：50 % 表示这类地段在留出矿床处和在同一地区同样多的背景像元中出现得一样频繁。它不是在像元中找到矿的机会，后者小得多。{cases} 个留出像元（矿床和背景），每个都用未见过其所在折的校准：Brier 评分 {brier}（0.25 为无预测能力，0 为完美），校准斜率 {slope}（1 为正确，小于 1 为过于极端）。</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Too few held-out cells could be judged to say.</source>
      <translation>可评价的留出像元太少，无法说明。</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Versions</source>
      <translation>版本</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>What the score (log-odds) of the known deposits' cells loses, on average, when one element alone is taken from other ground: above 0 it favours a deposit. This explains the classifier, which has seen these deposits, and is no cause; elements that vary together share the credit. 'Attribute to elements' makes maps of it.</source>
      <translation>单独将一种元素换成其他地段的值时，已知矿床像元的得分（对数几率）的平均损失：大于 0 有利于矿床。这解释的是见过这些矿床的分类器，不是成因；共同变化的元素分享贡献。“元素归因”可据此制图。</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>this map</source>
      <translation>本图</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>{deposits} with a deposit and {background:,} of background</source>
      <translation>{deposits} 个含矿床，{background:,} 个为背景</translation>
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>{distance}, as the detail of the grid suggests</source>
      <translation>{distance}，由网格的细节程度推定</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> Below: fall of the mean probability of the true class of held-out samples when the bands of an interval come from another sample.</source>
      <translation>下：将某一波段区间换成另一样品的波段时，留出样品真实类别的平均概率的下降。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> Middle: VIP of PLS-DA after the steps; above 1 a band says more than the average.</source>
      <translation>中：经处理步骤后 PLS-DA 的 VIP；大于 1 的波段信息多于平均。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> With classes dealt out at random no method got beyond {chance}</source>
      <translation>类别随机分配时，没有方法超过 {chance}</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> of the {blocks}</source>
      <translation>（{blocks}）</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> on {blocks}</source>
      <translation>（{blocks}）</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>95 % interval</source>
      <translation>95 % 区间</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>; the samples of each of {groups} groups were always held out together</source>
      <translation>；{groups} 个分组各自的样品总是一起留出</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Above: mean spectrum of each class with one standard deviation, as the spectra came.</source>
      <translation>上：各类别的平均光谱及一个标准差，为原始光谱。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Balanced accuracy</source>
      <translation>平衡准确率</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Balanced accuracy is the mean over the classes of the share called right, so that a common class cannot hide a rare one; kappa is the accuracy beyond what the shares of calls give by chance.</source>
      <translation>平衡准确率是各类别判对比例的均值，使常见类别不致掩盖稀少类别；kappa 是超出按判别比例随机所得的准确率。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Balanced accuracy of samples that were held out, with 95 % interval (dots and lines), of training samples (circles), and of held-out samples with classes dealt out at random (grey). The dashed line is chance.</source>
      <translation>留出样品的平衡准确率及 95 % 区间（点和线），训练样品的平衡准确率（圆圈），以及类别随机分配时留出样品的平衡准确率（灰色）。虚线为随机水平。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Called</source>
      <translation>判为</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Classes of spectra: {classes}{value}</source>
      <translation>光谱的类别：{classes}{value}</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Fall of p</source>
      <translation>p 的下降</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Held-out samples of each class by what the model's method called them, on average over {repeats}. Colours are shares of the true class.</source>
      <translation>模型方法对各类别留出样品的判别结果，为 {repeats}的平均。颜色表示占真实类别的比例。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>How this was found</source>
      <translation>结果的由来</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Kappa</source>
      <translation>Kappa</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>No interval{where} is missed by itself: what it tells, others tell as well.</source>
      <translation>没有单独缺失即有影响的区间{where}：它所含的信息，其他区间也有。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Probabilities take the classes as equally common: a class that is rare in the samples is called where its spectrum says so.</source>
      <translation>概率将各类别视为同样常见：样品中稀少的类别，只要光谱如此显示就会判出。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Samples were dealt into {folds} folds {times}{kept}. Steps, scales, settings and probabilities were learnt anew without each fold; settings by inner folds of what was left. Intervals draw samples, or whole groups, again and again; repeats make them no narrower.</source>
      <translation>样品分为 {folds} 折，{times}{kept}。步骤、尺度、参数和概率都在不含该折的情况下重新学习；参数由剩余样品的内层折选定。区间通过反复抽取样品或整组得到；重复不会使区间变窄。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Set</source>
      <translation>集合</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>The model is {title}{where}. Of {n} samples that it had not seen it called {value} right on average over the {count} classes (95 % interval {spread}); guessing gives {count_2}.{tried}</source>
      <translation>模型为{title}{where}。在 {n} 个未见过的样品中，对 {count} 个类别平均判对 {value}（95 % 区间 {spread}）；猜测为 {count_2}。{tried}</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>The model misses these intervals{where} most when another sample's bands stand in their place ({unit}): {told}.</source>
      <translation>用另一样品的波段代替时，对模型{where}影响最大的区间为（{unit}）：{told}。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>The model was chosen by the very figures shown here: the more methods took part, the more they flatter it.</source>
      <translation>模型正是按此处所示的指标选出的：参与的方法越多，指标越偏乐观。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>True class</source>
      <translation>真实类别</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>What is taken for what</source>
      <translation>哪些类别被混淆</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Which bands tell them apart</source>
      <translation>哪些波段区分类别</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>With classes dealt out at random the same steps, folds, choice of settings and training were run on samples whose classes had been shuffled: what comes out beyond chance there would be a leak. p is the share of shuffles in which the best of all methods and blocks came out as good as the model.</source>
      <translation>类别随机分配时，对打乱类别的样品使用相同的步骤、折、参数选择和训练：若结果超过随机水平，则存在信息泄漏。p 为所有方法和数据块中最佳者达到模型水平的打乱次数所占比例。</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>With random classes</source>
      <translation>随机类别</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>both blocks</source>
      <translation>两个数据块</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>first block</source>
      <translation>第一数据块</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>held out</source>
      <translation>留出</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>repeat</source>
      <translation>次重复</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>repeats</source>
      <translation>次重复</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>second block</source>
      <translation>第二数据块</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>time</source>
      <translation>次</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>times</source>
      <translation>次</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>{low} to {high}</source>
      <translation>{low} 至 {high}</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>{permuted} (at most {permuted_2})</source>
      <translation>{permuted}（最高 {permuted_2}）</translation>
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>{upper}{rule}. Samples: {counts}. Steps: {steps}. Setting of the model: {setting} (seed {seed}).</source>
      <translation>{upper}{rule}。样品：{counts}。步骤：{steps}。模型参数：{setting}（种子 {seed}）。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source> CLR values of a sample sum to 0, which drives their correlations towards negative values: one pair alone says little.</source>
      <translation>样品的 CLR 值之和为 0，使其相关系数偏向负值：单独一对说明不了什么。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source> Counts are of {counted:,} samples, before those at one place were joined to {stay:,}.</source>
      <translation>计数为 {counted:,} 个样品，是同一位置样品合并为 {stay:,} 个之前的数目。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>, set aside.</source>
      <translation>，已搁置。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>, {above:,} above the range</source>
      <translation>，{above:,} 个超出测定上限</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>, {below:,} below detection ({censored_percent:.1f} %)</source>
      <translation>，{below:,} 个低于检出限（{censored_percent:.1f} %）</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>ABOVE_AS = missing</source>
      <translation>ABOVE_AS = missing</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>ALR, where chosen, divides by the last element</source>
      <translation>如选 ALR，以最后一种元素为除数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Above</source>
      <translation>高于上限</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>After</source>
      <translation>之后</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>All {cells:,} cells of these rows hold what they held.</source>
      <translation>这些行的全部 {cells:,} 个单元格内容未变。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Before</source>
      <translation>之前</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Below</source>
      <translation>低于检出限</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Below, %</source>
      <translation>低于检出限 (%)</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>CV: coefficient of variation by the median over pairs. From 50 pairs on, after Thompson &amp; Howarth (1978): standard deviation s0 + k × content in the unit of the field, the content at which the precision 2 s / content is 100 % (detection limit), and the precision at the median content. Samples at one place differ by more than the laboratory's error.</source>
      <translation>CV：按样品对中位数计算的变异系数。50 对以上据 Thompson 和 Howarth（1978）：标准差 s0 + k × 含量（以字段单位计）、精密度 2 s / 含量为 100 % 时的含量（检出限），以及中位数含量处的精密度。同一位置样品的差异大于实验室误差。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Cells by what they mean; below and above: outside what the method can measure.{before_joining}</source>
      <translation>按含义统计的单元格；低于和高于：超出方法的可测范围。{before_joining}</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Choices</source>
      <translation>选项</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Correlations before and after</source>
      <translation>前后的相关系数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>DUPLICATES = average or first</source>
      <translation>DUPLICATES = average 或 first</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Decision</source>
      <translation>决定</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Detection limit</source>
      <translation>检出限</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Detection limits (samples below)</source>
      <translation>检出限（低于它的样品数）</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Distributions</source>
      <translation>分布</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Fact</source>
      <translation>事实</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Field</source>
      <translation>字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>First</source>
      <translation>第一个</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>HALF_LIMITS = censored</source>
      <translation>HALF_LIMITS = censored</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Histogram</source>
      <translation>直方图</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>In words</source>
      <translation>说明</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Left alone</source>
      <translation>未作处理</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>METHODS = merge</source>
      <translation>METHODS = merge</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Measured</source>
      <translation>实测</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Median of second / first</source>
      <translation>第二个 / 第一个的中位数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Methods for the same element</source>
      <translation>同一元素的不同方法</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Minimum / median / maximum before</source>
      <translation>之前的最小值 / 中位数 / 最大值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Missing</source>
      <translation>缺失</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>No outlier is deleted; {counted} flag {flagged:,} values.</source>
      <translation>未删除任何异常值；{counted}标记了 {flagged:,} 个值。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Numbers as they stood in the table (&lt;0.5 as 0.5, negative ones as they were), and as they are now.</source>
      <translation>表中原有的数值（&lt;0.5 记为 0.5，负值保持不变）和现在的数值。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Only samples that both methods measured. A ratio far from 1 tells of an incomplete digestion, another calibration, or a mistaken unit.</source>
      <translation>只用两种方法都测定的样品。比值远离 1 说明消解不完全、标定不同或单位有误。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Orange: the numbers as they stood in the table (&lt;0.5 as 0.5, negative ones as they were). Blue: as they are now. The first three panels share an axis of concentration, which is logarithmic; values at or below 0 have no place on it, they count in the cumulative curves only. Grey lines in the second panel are detection limits. On the probability axis of the third panel a log-normal distribution is a straight line; a kink suggests two populations mixed, such as background and mineralisation, and a vertical step many equal values. Q–Q: {what} against quantiles of the normal distribution, and the line through both quartiles, which outliers do not move. Dots above the line at the right are more high values than a normal distribution has; below it at the left, more low ones; a level row of dots is a value that many samples share, often what stands for 'below detection'.</source>
      <translation>橙色：表中原有的数值（&lt;0.5 记为 0.5，负值保持不变）。蓝色：现在的数值。前三幅共用对数浓度轴；小于或等于 0 的值在轴上没有位置，只计入累积曲线。第二幅的灰线为检出限。在第三幅的概率轴上，对数正态分布为直线；拐折表示两个总体混合，如背景与矿化；竖直台阶表示许多相等的值。Q–Q：{what}与正态分布分位数的对比，直线通过两个四分位点，不受异常值影响。右端点高于直线，表示高值多于正态分布；左端点低于直线，表示低值较多；水平的一排点是许多样品共有的值，常为代表“低于检出限”的值。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Outliers were not looked for, and none is deleted.</source>
      <translation>未查找异常值，也未删除任何值。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Pairs</source>
      <translation>样品对</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Parameter</source>
      <translation>参数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Parts of the composition</source>
      <translation>组成的组分</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Pearson's correlation on {rows:,} rows spread evenly over those that stay: left, numbers as they stood in the table; right, {after}. Each pair uses the rows that have both; grey: fewer than three such rows, or no spread. A few extreme samples can make or hide a correlation of untransformed contents.</source>
      <translation>保留行中均匀选取的 {rows:,} 行的 Pearson 相关系数：左为表中原有的数值；右为{after}。每对使用两者都有值的行；灰色：此类行少于三行，或没有变化。少数极端样品可造成或掩盖未变换含量的相关性。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Precision at the median, %</source>
      <translation>中位数处的精密度 (%)</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Precision from duplicates</source>
      <translation>由重复样得到的精密度</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Probability plot, %</source>
      <translation>概率图 (%)</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Proof of inverse</source>
      <translation>逆变换检验</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Q–Q of {drawable}</source>
      <translation>{drawable}的 Q–Q 图</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Recognised as</source>
      <translation>识别为</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Robust CV, %</source>
      <translation>稳健 CV (%)</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Row numbers</source>
      <translation>行号</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Row numbers are those of the table as it came, the header counted as row 1 in files. The full lists stand in LOG of 'Clean assays' (JSON), where one was asked for.</source>
      <translation>行号为原表的行号，文件中表头为第 1 行。完整列表见“清洗分析数据”的 LOG（JSON，如果要求输出）。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Rows touched</source>
      <translation>涉及的行</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Rows with a value above 0 in every part</source>
      <translation>各组分均大于 0 的行</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Samples with both</source>
      <translation>两者都有的样品</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Second</source>
      <translation>第二个</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Several methods for one element keep their own fields.</source>
      <translation>同一元素的几种方法各自保留字段。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Share of the parts in the rock</source>
      <translation>组分占岩石的比例</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Spearman's correlation</source>
      <translation>Spearman 相关系数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Step</source>
      <translation>步骤</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Transform: {words}</source>
      <translation>变换：{words}</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Units stay as they are: {units}.</source>
      <translation>单位保持不变：{units}。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Values are not transformed.</source>
      <translation>值未作变换。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Warning</source>
      <translation>警告</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Warnings in full</source>
      <translation>全部警告</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>What became of the rows</source>
      <translation>各行的去向</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>What it compares</source>
      <translation>比较内容</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>What of 'Clean assays' would change it</source>
      <translation>“清洗分析数据”中可更改的参数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>What was not done</source>
      <translation>未作的处理</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Which</source>
      <translation>哪些</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Without a figure, because they hold no value: {empty}.</source>
      <translation>没有数值，因此没有图：{empty}。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>ZEROS = missing or censored</source>
      <translation>ZEROS = missing 或 censored</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>a value above the range is missing</source>
      <translation>超出测定上限的值作为缺失</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>a value below its limit is missing</source>
      <translation>低于检出限的值作为缺失</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>above the range</source>
      <translation>超出测定上限</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>additive log-ratios</source>
      <translation>加性对数比</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>all size fractions stay</source>
      <translation>保留所有粒级</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>as stated</source>
      <translation>按所注明</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>below detection</source>
      <translation>低于检出限</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>cells that mean 'no value', beside empty ones, n.a. and the like</source>
      <translation>除空单元格、n.a. 等之外表示“无值”的单元格</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>censoring</source>
      <translation>删失处理</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>centred log-ratios</source>
      <translation>中心化对数比</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>codes for a missing value</source>
      <translation>缺失值代码</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>columns that state no unit are not converted</source>
      <translation>未注明单位的列不换算</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>converted fields hold elements in the place of oxides</source>
      <translation>换算字段用元素代替氧化物</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>converted fields in per cent are added</source>
      <translation>增加以百分比为单位的换算字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>converted fields in ppb are added</source>
      <translation>增加以 ppb 为单位的换算字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>converted fields in ppm are added</source>
      <translation>增加以 ppm 为单位的换算字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>decimals stand behind a comma</source>
      <translation>小数位于逗号之后</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>decimals stand behind a point</source>
      <translation>小数位于点之后</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>duplicates</source>
      <translation>重复样</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>each method keeps its own field</source>
      <translation>每种方法保留自己的字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>elements with a larger share below detection, in per cent, are set aside</source>
      <translation>低于检出限的比例（百分比）更大的元素被搁置</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>field</source>
      <translation>个字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>fields</source>
      <translation>个字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>half the limit stands for a value below it</source>
      <translation>以检出限的一半代替低于检出限的值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>isometric log-ratios (pivot balances)</source>
      <translation>等距对数比（主元平衡）</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>logarithms of the values</source>
      <translation>值的对数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>logarithms to base 10</source>
      <translation>以 10 为底的对数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>no element is left</source>
      <translation>没有剩余元素</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>no transformed fields</source>
      <translation>没有变换字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>normal quantile</source>
      <translation>正态分位数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>not known, because not all units are stated</source>
      <translation>未知，因为并非所有单位都已注明</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>not stated</source>
      <translation>未注明</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>nothing: whether an outlier is an error is for you to say</source>
      <translation>无：异常值是否为错误由您判断</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>now</source>
      <translation>之后</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>numbers read after a repair</source>
      <translation>经修正后读取的数值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>numbers with a unit of their own</source>
      <translation>自带单位的数值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>of columns that state no unit, oxides are in per cent and elements in ppm</source>
      <translation>未注明单位的列中，氧化物为百分比，元素为 ppm</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>of logarithms of the cleaned values</source>
      <translation>清洗后数值的对数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>of the samples at one place the first stays</source>
      <translation>同一位置的样品保留首个</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>of the {transform} values</source>
      <translation>{transform} 值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>other size fractions are set aside</source>
      <translation>其他粒级被搁置</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>outliers are flagged by Tukey's and by the MAD rule</source>
      <translation>按 Tukey 法则和 MAD 法则标记异常值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>outliers beyond 1.5 quartile distances from the quartiles are flagged</source>
      <translation>标记超出四分位数 1.5 倍四分位距的异常值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>outliers beyond 3 scaled median absolute deviations from the median are flagged</source>
      <translation>标记偏离中位数超过 3 倍标度绝对中位差的异常值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>outliers were not looked for</source>
      <translation>未查找异常值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>oxides stay oxides</source>
      <translation>氧化物保持为氧化物</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>read</source>
      <translation>读取</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>reading</source>
      <translation>读取</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>regression on order statistics gives values below the limit, meaningful as a set and not one by one</source>
      <translation>次序统计量回归给出低于检出限的值，作为整体有意义，单个则无意义</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>rows</source>
      <translation>行</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>same</source>
      <translation>相同</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>samples at one place are averaged</source>
      <translation>同一位置的样品取平均</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>samples at one place are kept apart</source>
      <translation>同一位置的样品分别保留</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>set aside</source>
      <translation>搁置</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>set aside: {reason}</source>
      <translation>搁置：{reason}</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>stay</source>
      <translation>保留</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>text that is no number</source>
      <translation>非数值文本</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the decimal mark was decided column by column</source>
      <translation>逐列判定小数点</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the inverse gives the composition back to within {round_trip:.2g} (largest relative difference)</source>
      <translation>逆变换还原组成的误差不超过 {round_trip:.2g}（最大相对差）</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the limit divided by the square root of 2 stands for a value below it</source>
      <translation>以检出限除以 2 的平方根代替低于检出限的值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the methods of one element are merged into one more field</source>
      <translation>同一元素的几种方法合并为一个新增字段</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the upper limit stands for a value above it</source>
      <translation>以测定上限代替高于上限的值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the {transform} values (logarithms where an element has none)</source>
      <translation>{transform} 值（无此值的元素用对数）</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>units</source>
      <translation>单位</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>units stay as they are</source>
      <translation>单位保持不变</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>values that are probably half a detection limit are below it</source>
      <translation>可能为检出限一半的值视为低于检出限</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>values that are probably half a detection limit are reported and stay</source>
      <translation>可能为检出限一半的值予以报告并保留</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>was</source>
      <translation>已</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>were</source>
      <translation>已</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>what ALR divides by</source>
      <translation>ALR 的除数</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>zeros are below the smallest measured value</source>
      <translation>零视为低于最小实测值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>zeros are missing values</source>
      <translation>零视为缺失值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>zeros stay</source>
      <translation>零予以保留</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{above:,} values above the range stand at their limit; the samples hold more.</source>
      <translation>{above:,} 个超出测定上限的值取其上限；样品的实际含量更高。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{complete_rows:,} of {kept:,}; the others have no transformed values</source>
      <translation>{kept:,} 个中的 {complete_rows:,} 个；其余没有变换值</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{counted} hold the logarithm to base 10. It reduces skewness; the constant sum of compositions is not removed by it.</source>
      <translation>{counted}为以 10 为底的对数。它可降低偏度，但不能消除组成的定和效应。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{counts:,} of the {cells:,} cells of these rows were no plain numbers, or are another number now ({kinds}); what they were stays in {counted} named &lt;field&gt;_raw.</source>
      <translation>这些行的 {cells:,} 个单元格中有 {counts:,} 个不是普通数值，或数值已改变（{kinds}）；其原内容保存在名为 &lt;field&gt;_raw 的{counted}中。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{count} further warnings stand in a table at the end of this page.</source>
      <translation>另有 {count} 条警告列于本页末尾的表中。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{count} of {count_2} elements are shown: those with most warnings, then those with the largest share below detection. All are in the table above.</source>
      <translation>显示 {count_2} 种元素中的 {count} 种：先列警告最多者，再列低于检出限比例最大者。上表包含全部元素。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{field}: {analyte_label}, {measured:,} measured</source>
      <translation>{field}：{analyte_label}，实测 {measured:,} 个</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{rows:,} rows were read from {name}; {stay:,} stay, {rows_2:,} set aside. {counted} {was} recognised as assays. </source>
      <translation>从 {name} 读取 {rows:,} 行；保留 {stay:,} 行，搁置 {rows_2:,} 行。{counted}{was}识别为分析数据。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{samples:,} values that are probably half a detection limit stay in {some_fields}.</source>
      <translation>{samples:,} 个可能为检出限一半的值保留在 {some_fields} 中。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{share:.3g} % in the median</source>
      <translation>中位数 {share:.3g} %</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{some_fields} {value} set aside, more than {max_censored:g} % of the values being below detection (MAX_CENSORED of 'Clean assays'). </source>
      <translation>{some_fields}{value}搁置，因为低于检出限的值超过 {max_censored:g} %（“清洗分析数据”的 MAX_CENSORED）。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{together:,} samples that share their places with others are kept apart.</source>
      <translation>{together:,} 个与其他样品位置相同的样品分别保留。</translation>
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{zeros:,} values are 0 and stay.</source>
      <translation>{zeros:,} 个值为 0，予以保留。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source> The network is trained on a quarter and a half of them too: three quarters of a training more for each of {folds} folds.</source>
      <translation>网络还用其四分之一和一半进行训练：{folds} 折中每折增加四分之三次训练。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source> and is worse than it in {worse}</source>
      <translation>，在 {worse} 项中更差</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>, and farther from the promise where groups differ</source>
      <translation>，分组差异较大时偏离保证更多</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Bands of the largest VIP</source>
      <translation>VIP 最大的波段</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Bands that matter</source>
      <translation>重要波段</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Beside</source>
      <translation>对比方法</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Bias</source>
      <translation>偏差</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Both are judged on the same held-out samples, and the same groups are drawn for both. Below 0 the method has the smaller errors.</source>
      <translation>两者按相同的留出样品评价，抽取的分组也相同。小于 0 表示该方法误差较小。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Content</source>
      <translation>含量</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Contents from spectra</source>
      <translation>由光谱得到的含量</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Contents learnt as</source>
      <translation>含量学习形式</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Difference of RMSE</source>
      <translation>RMSE 之差</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Factor</source>
      <translation>倍数</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>From half of the training samples to all of them held-out R² of PLSR changes by {gain:+.2f} (median of {contents}): {verdict}.</source>
      <translation>从一半训练样品到全部训练样品，PLSR 留出 R² 变化 {gain:+.2f}（{contents}的中位数）：{verdict}。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Half-width</source>
      <translation>半宽</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Held-out samples (dots and lines) and training samples (rings, dashed) with ever more {groups} to learn from, each part with the ones before it; the first repeat. PLSR chooses its number of components in each part anew. Right: the same as RMSE, in the unit of the content.{network}</source>
      <translation>用越来越多的{groups}学习时的留出样品（点和线）和训练样品（圆环，虚线），每一部分包含前一部分；第一次重复。PLSR 在每一部分重新选择成分数。右：以含量单位表示的 RMSE。{network}</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Held-out samples would choose</source>
      <translation>留出样品会选择</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>In the model</source>
      <translation>模型中</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Inner folds chose (median)</source>
      <translation>内层折所选（中位数）</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Integrated gradients of the network: mean of what a content owes to each band, without its sign, as a multiple of the average band.</source>
      <translation>网络的积分梯度：含量归因于各波段的平均绝对值，以平均波段的倍数表示。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Intervals of predictions</source>
      <translation>预测区间</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Intervals of {titles} are to hold {coverage:g} % of new contents (conformal: from the errors of held-out samples). Coverage was measured on each group by the errors of the others. The promise holds on average over trainings; what this one will hold of many new samples lies between the ends in the last column in 95 of 100 trainings on so many samples{and_farther_from}.</source>
      <translation>{titles} 的区间应包含 {coverage:g} % 的新含量（共形预测：由留出样品的误差得到）。覆盖率用其他分组的误差在每一组上测定。这一保证对多次训练平均成立；对许多新样品，本次训练实际包含的比例在 100 次同样样品数的训练中有 95 次介于最后一列的两端之间{and_farther_from}。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Learning curve: would more samples help?</source>
      <translation>学习曲线：增加样品有用吗？</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Loss of the network by epoch (mean squared error in variances of the training contents; thin: folds of the first repeat, thick: their mean). Held-out samples are only looked at: no epoch is chosen by them. Where their curve rises while that of training falls, the network learns its samples by heart.</source>
      <translation>网络损失随训练轮次的变化（均方误差，以训练含量方差为单位；细线：第一次重复的各折，粗线：其均值）。留出样品只用于观察：不据此选择轮次。其曲线上升而训练曲线下降处，网络在死记样品。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Measured coverage</source>
      <translation>实测覆盖率</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>MobileNetV2 on spectrograms, {epochs} epochs</source>
      <translation>频谱图上的 MobileNetV2，{epochs} 轮</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Model written</source>
      <translation>写出的模型</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>No groups were named: neighbours of a held-out sample stay in training, so that the figures hold for more samples of the same sites and flatter what will be found at a new one.</source>
      <translation>未指定分组：留出样品的邻近样品仍在训练中，因此指标适用于同一地点的更多样品，对新地点的结果偏乐观。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>No network was trained: add mobilenet to the methods to see whether one beats PLSR.</source>
      <translation>未训练网络：请在方法中加入 mobilenet，看它是否优于 PLSR。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Nothing was learnt: no method beats the mean of the training samples beyond chance in any content. The model that was written says no more than the mean.</source>
      <translation>什么也没有学到：没有方法在任何含量上超出偶然地优于训练样品的均值。写出的模型并不比均值提供更多信息。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Number of components of PLSR</source>
      <translation>PLSR 的成分数</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Of new samples (95 %)</source>
      <translation>新样品中（95 %）</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Outer folds</source>
      <translation>外层折</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Predicted against measured</source>
      <translation>预测值与实测值</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>RMSE and bias in the unit of the content; RPD and RPIQ: standard deviation and distance of the quartiles over the RMSE. Intervals by 2,000 draws of whole groups.</source>
      <translation>RMSE 和偏差以含量单位计；RPD 和 RPIQ：标准差和四分位距除以 RMSE。区间由 2,000 次整组抽取得到。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>R² is 1 - Σ(y - ŷ)² / Σ(y - ȳ)² over all held-out samples of a repeat together, not the mean of folds, which has no meaning where a fold's own samples hardly differ; repeats are averaged. Preprocessing that learns, the number of components and the scale of the network see the training samples of each fold only.</source>
      <translation>R² 为 1 - Σ(y - ŷ)² / Σ(y - ȳ)²，对一次重复的全部留出样品合计，而不是各折的均值，后者在折内样品几乎无差异时没有意义；各次重复取平均。需学习的预处理、成分数和网络尺度都只用每折的训练样品。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>R² of held-out samples (dots, with 95 % intervals over groups) and of training samples (rings). Left of 0 the mean of all samples would have been nearer.</source>
      <translation>留出样品的 R²（点，带按分组的 95 % 区间）和训练样品的 R²（圆环）。低于 0 表示全部样品的均值更接近。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>R² then</source>
      <translation>此时的 R²</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>R² with the number that suits the held-out samples best is what many papers print: compare theirs with 'R² then' (r2_best in the table). It flatters, for nobody knows that number beforehand; all other figures of this page do without it.</source>
      <translation>用最适合留出样品的成分数得到的 R² 是许多论文给出的值：请将其与“此时的 R²”（表中的 r2_best）比较。它偏乐观，因为事先无人知道该数目；本页其他指标均不用它。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>So it is</source>
      <translation>结论</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>The first {panels} of {count} contents are drawn.</source>
      <translation>绘出 {count} 种含量中的前 {panels} 种。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>The network beats PLSR</source>
      <translation>网络优于 PLSR</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>The network does not beat PLSR</source>
      <translation>网络不优于 PLSR</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>There are too few samples to see what more of them would bring.</source>
      <translation>样品太少，看不出增加样品的效果。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Variable importance in projection (VIP) of PLSR; bands above 1 matter more than the average.</source>
      <translation>PLSR 的变量投影重要性（VIP）；大于 1 的波段重要性高于平均。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>better</source>
      <translation>更好</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>content</source>
      <translation>种含量</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>contents</source>
      <translation>种含量</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>decimal logarithms</source>
      <translation>常用对数</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>hardly overfits</source>
      <translation>几乎不过拟合</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>it is level, so that more samples of the same kind will hardly help</source>
      <translation>曲线已平缓，增加同类样品帮助不大</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>it still rises, so that more samples will help</source>
      <translation>曲线仍在上升，增加样品会有帮助</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>measured</source>
      <translation>实测</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>more samples made it worse, which is chance or groups that have little in common</source>
      <translation>增加样品反而变差，这是偶然，或分组之间缺少共性</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>not told apart</source>
      <translation>无法区分</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>overfits</source>
      <translation>过拟合</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>predicted</source>
      <translation>预测</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>the better of both</source>
      <translation>两者中较好者</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>the method that was named</source>
      <translation>指定的方法</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>too few samples</source>
      <translation>样品太少</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>training samples</source>
      <translation>训练样品</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>whole groups</source>
      <translation>整组</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>worse</source>
      <translation>更差</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{bands:,}, {extent}, {quantity}</source>
      <translation>{bands:,}，{extent}，{quantity}</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{count} in {groups} groups</source>
      <translation>{groups} 个分组中的 {count} 个</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{folds}, dealt {times}</source>
      <translation>{folds}，划分{times}</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{groups} groups are few: 95 % intervals over them are too narrow rather than too wide, and a difference that looks certain may be one group's.</source>
      <translation>{groups} 个分组偏少：按分组的 95 % 区间偏窄而不是偏宽，看似确定的差别可能只来自一个分组。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{lost}: the written model is farther from held-out samples than their own mean.</source>
      <translation>{lost}：写出的模型与留出样品的偏差比其自身均值还大。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{the_network_beats}: it is better in {better} and worse in {worse} of {contents}, beyond chance (paired errors over groups).</source>
      <translation>{the_network_beats}：在{contents}中，超出偶然地更好的有 {better} 种，更差的有 {worse} 种（按分组的配对误差）。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{titles} beats the mean in {better} of {contents}{value}.</source>
      <translation>在{contents}中，{titles} 有 {better} 种优于均值{value}。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{titles} {plain}: held-out errors are {ratio} times those of training.</source>
      <translation>{titles} {plain}：留出误差为训练误差的 {ratio} 倍。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{titles}, {best}, trained on all samples</source>
      <translation>{titles}，{best}，用全部样品训练</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{titles}: each sample while it was held out, the mean of its repeats.</source>
      <translation>{titles}：每个样品留出时的结果，取各次重复的均值。</translation>
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{what} This explains the model and is no proof of a mineral.</source>
      <translation>{what}这解释的是模型，不能证明矿物的存在。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> (95 % interval {low:.2f} to {high:.2f})</source>
      <translation>（95 % 区间 {low:.2f} 至 {high:.2f}）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> (about {two_digits} km²)</source>
      <translation>（约 {two_digits} km²）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> (windows are measured from their centres)</source>
      <translation>（窗口自其中心量起）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> (windows with their edge; those of PATCHES as they were sampled)</source>
      <translation>（窗口连同边缘；PATCHES 的窗口按采样时的距离）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> A deposit counts once in every repeat; the intervals count it once.</source>
      <translation>每个矿床在每次重复中计一次；区间中只计一次。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> The best {curves} of {count} methods are shown; the table has them all.</source>
      <translation>显示 {count} 种方法中最好的 {curves} 种；表中为全部方法。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> Thinned out for show: cells in between are left out, not averaged.</source>
      <translation>为显示而抽稀：略去中间的像元，未作平均。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> and count together</source>
      <translation>，合并计算</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>, deposits and background of all {repeats} repeats together</source>
      <translation>，{repeats} 次重复的矿床和背景合计</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>, mean of {repeats} repeats</source>
      <translation>，{repeats} 次重复的均值</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>, {repeats} times over with {new_background}</source>
      <translation>，重复 {repeats} 次，每次用{new_background}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>; 95 % interval {low:.0f} to {high:.0f} %</source>
      <translation>；95 % 区间 {low:.0f} 至 {high:.0f} %</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>About {value:.0f} of 10 unseen deposits ({share}) lie in the best {best_share} of the ground; chance would put {best_share_2:.0f} of 10 there.</source>
      <translation>10 个未见过的矿床中约有 {value:.0f} 个（{share}）位于最佳 {best_share} 的地段；随机情况下为 10 个中的 {best_share_2:.0f} 个。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>All of deposits that the model had not seen, with 95 % intervals in brackets. Beyond location: how high a deposit ranks among the ground around it, centred by moved patterns; none 0.5. p: share of all patterns, moved and real, that do as well as the real one. AUC over area: probability that a deposit's cell ranks above a cell drawn at random; chance 0.5. In best 5, 10, 20 %: share of deposits in so much of the ground, best cells first; chance 5, 10, 20 %. Recall: share of deposits whose calibrated probability reaches {threshold:g}. Brier skill (calibrated): 1 perfect, 0 no better than always saying the share of deposits. Slope (calibrated): 1 right, below 1 too extreme, above 1 too timid. Time: training and mapping, all folds and repeats. The last row has learnt from no element: kernel density of the deposits of the other folds.</source>
      <translation>均针对模型未见过的矿床，括号内为 95 % 区间。位置之外：矿床在其周围地段中的排名，以移位点型为中心；无预测能力为 0.5。p：所有点型（移位的和真实的）中不差于真实点型的比例。面积 AUC：矿床像元排名高于随机像元的概率；随机为 0.5。最佳 5、10、20 %：按像元由好到差，这一面积中矿床所占比例；随机为 5、10、20 %。召回率：校准概率达到 {threshold:g} 的矿床比例。Brier 技巧（校准后）：1 为完美，0 与始终报矿床比例相同。斜率（校准后）：1 为正确，小于 1 过于极端，大于 1 过于保守。时间：训练和制图，含所有折和重复。最后一行未学习任何元素：其他折矿床的核密度。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Background keeps away from deposits</source>
      <translation>背景与矿床的距离</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Bands ({count})</source>
      <translation>波段（{count}）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Beyond location</source>
      <translation>位置之外</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Brier skill</source>
      <translation>Brier 技巧</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Buffer between training and test ground</source>
      <translation>训练与检验地段之间的缓冲</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>By kind of deposit</source>
      <translation>按矿床类型</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Calibrated score (no chance of a find)</source>
      <translation>校准得分（不是找矿机会）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Can the probabilities be believed?</source>
      <translation>概率可信吗？</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Cells</source>
      <translation>像元</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Cross-validation on {source}</source>
      <translation>{source} 上的交叉验证</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Deposits left out (outside, without data, or in a cell with another)</source>
      <translation>略去的矿床（在外部、无数据或与另一矿床同像元）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Deposits of one colour and number were hidden together, in the first repeat; of those that lie on one another one carries the number. Pale: ground with data.</source>
      <translation>第一次重复中，颜色和编号相同的矿床一起隐藏；重叠的矿床中由一个标编号。浅色：有数据的地段。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Deposits that took part</source>
      <translation>参与的矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Difference in AUC</source>
      <translation>AUC 之差</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Difference in best {best_share} (points)</source>
      <translation>最佳 {best_share} 中的差值（百分点）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Dots: AUC over area; bars: 95 % intervals; dashed: chance. What all kinds reach together says little of any one of them.</source>
      <translation>点：面积 AUC；条：95 % 区间；虚线：随机。所有类型合计的结果对单一类型说明很少。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Dots: figures; bars: 95 % intervals; dashed: chance. The intervals count deposits, not cells or repeats, and allow for deposits of a fold being neighbours.</source>
      <translation>点：指标；条：95 % 区间；虚线：随机。区间以矿床计数，而不是像元或重复，并考虑了同一折的矿床彼此相邻。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Dots: figures; bars: 95 % intervals; dashed: chance. The intervals count deposits, not cells or repeats, and allow for deposits of a fold being neighbours. Intervals that overlap may still hide a difference, since all methods were judged by the same deposits: the paired tests tell.</source>
      <translation>点：指标；条：95 % 区间；虚线：随机。区间以矿床计数，而不是像元或重复，并考虑了同一折的矿床彼此相邻。区间重叠仍可能有差别，因为所有方法用相同矿床评价：由配对检验判断。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Each deposit is ranked among the ground within {around_spacings} of it, which is as near to known deposits as it is itself. Diamonds: the real pattern. Grey dots: the same pattern turned, mirrored and put down elsewhere on this survey, where no element can show it; folds, training and ranking were done again for each. Their mean is 0.5 by definition. A diamond among the dots is no evidence that the elements show deposits, however high the AUC. Signs as wide as a whole province raise the AUC and not this figure.</source>
      <translation>每个矿床在其 {around_spacings} 以内的地段中排名，这些地段与已知矿床的距离和它本身一样近。菱形：真实点型。灰点：同一点型经旋转、镜像并放到测区别处，那里没有元素能反映它；对每个点型重新划分折、训练和排名。按定义其均值为 0.5。菱形落在灰点之中，则无论 AUC 多高，都不能证明元素指示矿床。宽达整个成矿省的标志会提高 AUC，但不提高此指标。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Ground without a known deposit is unlabelled, not barren. An undiscovered deposit counts here as ordinary ground, so that even a perfect map stays below 1, and ground that ranks high without a known deposit may be a target.</source>
      <translation>没有已知矿床的地段是未标注的，不是无矿的。未发现的矿床在此按普通地段计，因此完美的图也低于 1；排名高而没有已知矿床的地段可能是靶区。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>How much ground holds how many unseen deposits</source>
      <translation>多少地段包含多少未见过的矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>In best {best_share}</source>
      <translation>最佳 {best_share}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>In best {share}</source>
      <translation>最佳 {share}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>In short</source>
      <translation>要点</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Is {title} better than the others?</source>
      <translation>{title}优于其他方法吗？</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>It</source>
      <translation>它</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Judged on {ore:,} held-out deposit cells and {background:,} background cells{again}. Probabilities are for {odds}: 70 % says that of 10 such cells 7 are deposits in a like mixture. On the ground itself background is far more frequent, and a deposit in such a cell far less likely. Mean gap between said and seen: {expected_error} after calibration, {expected_error_2} before; Brier score {brier} and {brier_2} (0 is perfect).</source>
      <translation>按 {ore:,} 个留出矿床像元和 {background:,} 个背景像元评价{again}。概率针对{odds}：70 % 表示在类似的混合中，10 个这样的像元有 7 个是矿床。实际地面上背景要多得多，这种像元中有矿床的可能性也小得多。预报与实见的平均差距：校准后 {expected_error}，校准前 {expected_error_2}；Brier 评分 {brier} 和 {brier_2}（0 为完美）。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Kind</source>
      <translation>类型</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Known deposits are where people have looked. A method that recognises roads, outcrops or old workings does well here and may find nothing new; deposits of a kind that is not among the known ones are not promised at all.</source>
      <translation>已知矿床位于人们找过的地方。识别道路、露头或老硐的方法在此表现良好，却可能找不到新矿；已知类型以外的矿床则完全不作保证。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Mapped and ranked</source>
      <translation>已制图和排名</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Maps</source>
      <translation>图</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Methods, best first</source>
      <translation>各方法，由好到差</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>No comparison can be made with {listed}.</source>
      <translation>无法与{listed}比较。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>No deposit was ranked, so that nothing can be said of any method: check where the grid has data.</source>
      <translation>没有矿床得到排名，无法评价任何方法：请检查网格何处有数据。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>No part of the ground can be promised to hold 90 % of new deposits like these: too few deposits, or some of them rank near the bottom.</source>
      <translation>无法保证任何一部分地段包含 90 % 的同类新矿床：矿床太少，或其中一些排名接近末尾。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Nothing says what the elements add to nearness: networks are not trained on moved patterns of deposits, which would take as long again for each. Compare automatic or logistic as well.</source>
      <translation>无法说明元素在邻近性之外增加了什么：网络不在移位点型上训练，否则每个点型都要再用同样长的时间。请同时比较 automatic 或 logistic。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Nothing says what the elements add to nearness: no moved pattern of deposits was tried (MOVED is 0).</source>
      <translation>无法说明元素在邻近性之外增加了什么：未试移位点型（MOVED 为 0）。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Nothing says what the elements add to nearness: too few deposits, or too little ground around them, could be ranked.</source>
      <translation>无法说明元素在邻近性之外增加了什么：能排名的矿床或其周围的地段太少。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Nothing shows that the elements tell more than where deposits lie: skill beyond location of {title} {auc}, p {p}; none is 0.5.</source>
      <translation>没有迹象表明元素比矿床位置提供更多信息：{title}位置之外的预测能力 {auc}，p {p}；无预测能力为 0.5。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Of these kinds fewer than {least_of_a_kind} deposits were ranked, too few for figures of their own{together}: {few}.</source>
      <translation>以下类型得到排名的矿床少于 {least_of_a_kind} 个，不足以单独给出指标{together}：{few}。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Only {n} deposits took part: the intervals are wide, and one deposit more or less changes every figure.</source>
      <translation>只有 {n} 个矿床参与：区间很宽，多一个或少一个矿床都会改变所有指标。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Out-of-fold map: {title}</source>
      <translation>折外图：{title}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Paired tests on the same deposits, folds and repeats: positive differences favour the method named first; 95 % intervals in brackets. p: how often chance alone would give methods that are equally good a difference in AUC as large as this. Holm's correction allows for the number of tests.</source>
      <translation>在相同的矿床、折和重复上的配对检验：正差值表示前一方法更好；括号内为 95 % 区间。p：同样好的方法仅因偶然在 AUC 上出现如此大差别的频率。Holm 校正考虑了检验次数。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Repeats draw folds and background anew, not deposits. They even out the luck of the draw and are no further evidence: the intervals rest on the number of deposits alone.</source>
      <translation>重复时重新抽取折和背景，而不是矿床。重复可平衡抽取的偶然性，但不是新的证据：区间只取决于矿床数目。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Slope</source>
      <translation>斜率</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Success-rate curves of held-out deposits (prediction rate), mean over repeats: the height at 20 %, dotted, is the share of unseen deposits that the best 20 % of the ground holds; the area under a curve is the AUC over area. The shade is the interval of {title} at each place, not of the curve as a whole.{fewer}</source>
      <translation>留出矿床的成功率曲线（预测率），为各次重复的均值：20 % 处（点线）的高度是最佳 20 % 地段所含未见过矿床的比例；曲线下面积为面积 AUC。阴影为{title}在各处的区间，不是整条曲线的区间。{fewer}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>That cannot be told: {error}</source>
      <translation>无法判断：{error}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The best method ranks unseen deposits worse than chance; they lie where its values are low: {figure}.</source>
      <translation>最佳方法对未见过矿床的排名不如随机；它们位于其低值处：{figure}。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The best method was chosen by the very figures shown here. The more methods took part and the closer they are, the more its figures flatter it; the paired tests say which differences are more than that.</source>
      <translation>最佳方法正是按此处所示的指标选出的。参与的方法越多、越接近，其指标越偏乐观；配对检验说明哪些差别不止于此。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The best of {count} methods by AUC is {title}</source>
      <translation>按 AUC，{count} 种方法中最好的是{title}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The calibrated score is the share of deposits that held-out cells of this score had, in the mixture of deposits and background that they were drawn in; on the ground itself a deposit is far rarer. Every part of the ground as mapped by models that had not seen the deposits of its fold: what the figures above were measured on, and a more honest picture than a map trained on all deposits, which recalls them. Circles: known deposits; grey: no data. Where folds meet, models change and edges may show.{shown}</source>
      <translation>校准得分是该得分的留出像元中矿床所占的比例，以抽取时矿床与背景的混合为准；实际地面上矿床要少得多。地面的每一部分都由未见过该折矿床的模型制图：上述指标即在此图上测定，它比用全部矿床训练、会记住矿床的图更真实。圆圈：已知矿床；灰色：无数据。折的交界处模型改变，可能出现边缘。{shown}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The folds differ more than chance explains: AUC over area from {low:.2f} in fold {worst} to {high:.2f} in fold {first}. {caps} works in part of the ground only: see the map of folds.</source>
      <translation>各折的差别大于偶然：面积 AUC 从第 {worst} 折的 {low:.2f} 到第 {first} 折的 {high:.2f}。{caps}只在部分地段有效：请看折的分布图。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The method</source>
      <translation>方法</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The method is {title}</source>
      <translation>方法为{title}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Time of the run</source>
      <translation>运行时间</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>To meet 90 % of new deposits like these, expect to need the best {share} of the ground{size}; without any map it takes 90 %.</source>
      <translation>要遇到 90 % 的同类新矿床，预计需要最佳 {share} 的地段{size}；没有图则需要 90 %。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>What the elements add to nearness</source>
      <translation>元素在邻近性之外增加了什么</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>What these figures do not say</source>
      <translation>这些指标没有说明什么</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Where it works and where it fails</source>
      <translation>何处有效，何处无效</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Whole clusters of deposits were hidden together and a buffer of ground around them was left out of training, so that a method cannot score by recalling its neighbours. What is told is how well it carries over to new ground in this survey, not to another survey.</source>
      <translation>成簇的矿床被整簇隐藏，其周围的缓冲地段不参与训练，使方法不能靠记住邻近矿床得分。这说明它能多好地推广到本测区的新地段，而不是另一测区。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>With {n} deposits it cannot be ruled out that the best method is no better than chance: {figure}.</source>
      <translation>仅有 {n} 个矿床，不能排除最佳方法并不优于随机：{figure}。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>all kinds</source>
      <translation>所有类型</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>even odds of deposit and background</source>
      <translation>矿床与背景均等几率</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>every cell</source>
      <translation>每个像元</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>every {step} cells, {step_2} apart</source>
      <translation>每 {step} 个像元，间隔 {step_2}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>new background</source>
      <translation>新的背景</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>new folds and new background</source>
      <translation>新的折和新的背景</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>p after Holm</source>
      <translation>Holm 校正后的 p</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>p against the others</source>
      <translation>与其他相比的 p</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>rank</source>
      <translation>对</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>ranks</source>
      <translation>对</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>the odds of deposit and background among them</source>
      <translation>其中矿床与背景的几率</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} against</source>
      <translation>{caps}对比</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} did not beat {title}: AUC over area {figures} against {base:.3f}. Nothing here justifies the effort of training a network.</source>
      <translation>{caps}没有优于{title}：面积 AUC {figures}，后者为 {base:.3f}。此处没有理由费力训练网络。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} is not significantly better than the simplest method that took part, {title}: difference in AUC {signed}, p after Holm {p}. Its advantage may be luck.</source>
      <translation>{caps}并不显著优于参与的最简单方法{title}：AUC 之差 {signed}，Holm 校正后 p {p}。其优势可能是运气。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} ranks unseen deposits significantly better than {listed} (p after Holm below {significant:g}).</source>
      <translation>{caps}对未见过矿床的排名显著优于{listed}（Holm 校正后 p 小于 {significant:g}）。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} {rank} unseen deposits significantly better than {title} (p after Holm below {significant:g}).</source>
      <translation>{caps}{rank}未见过矿床的排名显著优于{title}（Holm 校正后 p 小于 {significant:g}）。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps}, calibrated on the other folds. Above: of cells given about the same probability, the share that are deposits; the numbers count the cells. On the dashed line, what is said is what comes. Below: how many cells were given which probability.{repeated}</source>
      <translation>{caps}，用其他折校准。上：概率大致相同的像元中矿床所占比例；数字为像元数。在虚线上，预报与实际一致。下：各概率的像元数。{repeated}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps}, deposits by fold of the first repeat. Dots: share of the ground that ranks below each deposit{of}; black bars and numbers: mean of the fold, its AUC over area. Shaded: the best {best_share} of the ground. A fold holds few deposits, so that large differences are common.</source>
      <translation>{caps}，第一次重复中按折显示的矿床。点：排名低于各矿床的地段比例{of}；黑条和数字：该折的均值，即其面积 AUC。阴影：最佳 {best_share} 的地段。一折中矿床很少，因此常有较大差别。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps}, trained on deposits of all kinds: how those of each rank on the common map without having been seen. A cell with deposits of several kinds counts with each. Beyond location: centred by moved patterns of all deposits, none 0.5. p: how often a kind would differ from all other deposits as much as it does if kinds made no difference, after Holm.</source>
      <translation>{caps}，用所有类型的矿床训练：各类型矿床在未被见过时在共同图上的排名。含几种类型矿床的像元计入每一类型。位置之外：以所有矿床的移位点型为中心，无预测能力为 0.5。p：如果类型没有影响，某一类型与所有其他矿床出现同样差别的频率，经 Holm 校正。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{columns:,} × {rows:,} cells of {cell_width:g} × {cell_height:g} m</source>
      <translation>{columns:,} × {rows:,} 个像元，每个 {cell_width:g} × {cell_height:g} m</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{counts} to {counts_2}</source>
      <translation>{counts} 至 {counts_2}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{count} known deposits were hidden from the methods in turn, in {folds} folds of whole deposit clusters{again}, with the ground around them. No background within {buffer_m} of hidden ground took part in training{windows_are_measured}. What follows tells how well deposits that a model had not seen are ranked.</source>
      <translation>{count} 个已知矿床按整簇分为 {folds} 折{again}，连同其周围地段轮流对各方法隐藏。距隐藏地段 {buffer_m} 以内的背景不参与训练{windows_are_measured}。以下说明对模型未见过的矿床排名如何。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{figure}: no interval can be told from so few deposits and folds, so that this may be no better than chance.</source>
      <translation>{figure}：矿床和折太少，无法给出区间，因此可能并不优于随机。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{lost} of {n} deposits were never ranked and count in no figure.</source>
      <translation>{n} 个矿床中有 {lost} 个从未得到排名，不计入任何指标。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{low} to {high}</source>
      <translation>{low} 至 {high}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{names} and {names_2}</source>
      <translation>{names}和{names_2}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{title}, AUC over area {auc}</source>
      <translation>{title}，面积 AUC {auc}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{which}. Its AUC over area is {auc}: the cell of an unseen deposit ranks above a cell drawn at random in {value:.0f} of 100 cases; chance gives 50. What of it nearness accounts for, this figure cannot tell.</source>
      <translation>{which}。其面积 AUC 为 {auc}：在 100 例中有 {value:.0f} 例未见过矿床的像元排名高于随机像元；随机为 50。其中有多少来自邻近性，此指标无法说明。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{who} cannot be told from {listed}: with {deposits} deposits, differences as small as these may be luck.</source>
      <translation>{who} 与{listed}无法区分：仅有 {deposits} 个矿床，这样小的差别可能是运气。</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Calibrated probability</source>
      <translation>校准概率</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Chance (0.50)</source>
      <translation>随机（0.50）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Deposits in the best {best_share} of the ground</source>
      <translation>最佳 {best_share} 地段中的矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Fold {fold}: {known:.2f}</source>
      <translation>第 {fold} 折：{known:.2f}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Fold {fold}: –</source>
      <translation>第 {fold} 折：–</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Folds of the first repeat</source>
      <translation>第一次重复的各折</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Held-out cells, with 95 % interval</source>
      <translation>留出像元，带 95 % 区间</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Method (AUC over area)</source>
      <translation>方法（面积 AUC）</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Share of the ground that ranks below the deposit</source>
      <translation>排名低于该矿床的地段比例</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Share of the ground, best cells first</source>
      <translation>地段比例，由好到差</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Share of unseen deposits captured</source>
      <translation>捕获的未见过矿床比例</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Share that are deposits</source>
      <translation>矿床所占比例</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>What is said is what comes</source>
      <translation>预报与实际一致</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>background</source>
      <translation>背景</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>best {best_share}</source>
      <translation>最佳 {best_share}</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>chance</source>
      <translation>随机</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>deposits</source>
      <translation>矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>its 95 % interval at each place</source>
      <translation>其在各处的 95 % 区间</translation>
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>not ranked</source>
      <translation>未排名</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source> and units of intervals</source>
      <translation>及样段单位</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source> of intervals</source>
      <translation>（样段）</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Cases</source>
      <translation>情形</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Contents{units} along the hole. White: not assayed.</source>
      <translation>沿孔含量{units}。白色：未分析。</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Drill holes of {source}</source>
      <translation>{source} 的钻孔</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Hole</source>
      <translation>钻孔</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Northing</source>
      <translation>北坐标</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Nothing was found: every row has its place, and no two contradict each other.</source>
      <translation>未发现问题：每一行都有位置，没有互相矛盾的行。</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Plan: ways of all holes, and their collars. Blue: holes with intervals. Orange: the section below.</source>
      <translation>平面图：所有钻孔的轨迹及其孔口。蓝色：有样段的钻孔。橙色：下面的剖面。</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Problem</source>
      <translation>问题</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Section {title}</source>
      <translation>剖面 {title}</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Strip log of {name}</source>
      <translation>{name} 的柱状图</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Table</source>
      <translation>表</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>The first {listed} of {count:,}</source>
      <translation>{count:,} 处中的前 {listed} 处</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Vertical section ({why}); both axes to one scale. Within {half_width:g} of it: {holes}, {intervals}. Black: {holes_2}.</source>
      <translation>垂直剖面（{why}）；两轴比例相同。在其 {half_width:g} 以内：{holes}，{intervals}。黑色：{holes_2}。</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>What is wrong</source>
      <translation>问题说明</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>{about} Colour: {element}, cut at the highest 2 %.</source>
      <translation>{about}颜色：{element}，在最高的 2 % 处截断。</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>{about} Colours: units. Bars: {element}, the longest at the highest 2 %.</source>
      <translation>{about}颜色：单位。条形：{element}，最长者为最高的 2 % 处。</translation>
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>{points} in {count:,} of {holes}, {length} of length in all, to a depth of {end}. {intervals} could not be placed.</source>
      <translation>{holes}中 {count:,} 个有{points}，总长 {length}，最深 {end}。{intervals}无法定位。</translation>
    </message>
    <message>
      <location filename="../models/reports/drillsection.py" />
      <source>Depth along the hole</source>
      <translation>沿孔深度</translation>
    </message>
    <message>
      <location filename="../models/reports/drillsection.py" />
      <source>Distance along the section</source>
      <translation>沿剖面距离</translation>
    </message>
    <message>
      <location filename="../models/reports/drillsection.py" />
      <source>{count} other units</source>
      <translation>其他 {count} 个单位</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source> Numbers of deposits are not whole where of cells with equal values only a part fits into the area.</source>
      <translation>如果数值相等的像元只有一部分落入该面积，矿床数目不是整数。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source> That is one known deposit per {value} km² instead of one per {area_km2} km² over the whole map, {times} times as many (95 % interval {spread}).</source>
      <translation>即每 {value} km² 有一个已知矿床，而整幅图为每 {area_km2} km² 一个，为其 {times} 倍（95 % 区间 {spread}）。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source> Thinned out for show: neighbouring cells are left out, not averaged.</source>
      <translation>为显示而抽稀：略去邻近像元，未作平均。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source> This may be chance.</source>
      <translation>这可能是偶然。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>, the crossing from Wilson's band</source>
      <translation>，交点取自 Wilson 区间带</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>AUC of hard labels, (TPR + TNR) / 2</source>
      <translation>硬标签的 AUC，(TPR + TNR) / 2</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>All cells of the map have the same value: it ranks nothing, and AUC = 0.5 says no more than that.</source>
      <translation>图的所有像元取值相同：没有排名，AUC = 0.5 也不说明其他。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Best share of the area</source>
      <translation>最佳面积比例</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>By chance</source>
      <translation>随机</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Calling every tile background would have an accuracy of {negatives}.</source>
      <translation>将所有瓦片都判为背景，准确率为 {negatives}。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Cells of {cell_width:g} × {cell_height:g} m</source>
      <translation>{cell_width:g} × {cell_height:g} m 的像元</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Cells with data</source>
      <translation>有数据的像元</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposit cells counted</source>
      <translation>计入的矿床像元</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits also trained the map</source>
      <translation>矿床也用于训练该图</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits given</source>
      <translation>给出的矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits in the best {part} of the area</source>
      <translation>最佳 {part} 面积中的矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits per km² (95 % interval)</source>
      <translation>每 km² 的矿床数（95 % 区间）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits that trained the map lie on its best ground more often than others would.</source>
      <translation>用于训练该图的矿床比其他矿床更常位于其最佳地段。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Evaluation of {source}</source>
      <translation>{source} 的评价</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Every number of deposits here is of known ones. Undiscovered deposits come on top, and ground far from past exploration is undersampled: few known deposits there say little about what lies there, and a map that follows old workings looks better than it is.</source>
      <translation>此处的矿床数均为已知矿床。未发现的矿床未计在内，而远离以往勘查区的地段采样不足：那里已知矿床少，说明不了那里有什么；沿老硐分布的图看起来比实际更好。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>F1, mean of both classes</source>
      <translation>F1，两类的均值</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Figure</source>
      <translation>指标</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Figure of tiles</source>
      <translation>瓦片指标</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Ground without a known deposit is unlabelled, not barren: an undiscovered deposit counts here as an error of the map, and a cell that ranks high without a known deposit may be a target.</source>
      <translation>没有已知矿床的地段是未标注的，不是无矿的：未发现的矿床在此按图的错误计，排名高而没有已知矿床的像元可能是靶区。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>How well the map ranks known deposits</source>
      <translation>该图对已知矿床的排名</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>How well the map recalls the deposits that trained it</source>
      <translation>该图对训练矿床的记忆程度</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>If any of these deposits also trained this map, every figure below is optimistic: a map recalls what it was shown. Judge by deposits that were held back.</source>
      <translation>如果其中有矿床也用于训练该图，以下所有指标都偏乐观：图会记住它所见过的。请按留出的矿床判断。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Inputs and choices</source>
      <translation>输入和选项</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Intervals: areas under curves after Hanley &amp; McNeil (1982) and Newcombe (2006), shares after Wilson (1927)</source>
      <translation>区间：曲线下面积据 Hanley 和 McNeil（1982）及 Newcombe（2006），比例据 Wilson（1927）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Known deposits met</source>
      <translation>遇到的已知矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Known deposits per km² examined</source>
      <translation>每 km² 已查地段的已知矿床数</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Known deposits per km² of all ground examined so far; dots at 1, 2, 5, 10 and 20 % of the area. The left end, the best {share}, rests on {met} of {counted} known deposits.</source>
      <translation>迄今所查全部地段的每 km² 已知矿床数；点位于面积的 1、2、5、10 和 20 %。左端即最佳 {share}，基于 {counted} 个已知矿床中的 {met} 个。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Left out: in one cell with another deposit</source>
      <translation>略去：与另一矿床同像元</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Left out: on cells without data</source>
      <translation>略去：位于无数据像元</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Left out: outside the map</source>
      <translation>略去：位于图外</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Left: how much ground must be looked at to meet how many of the known deposits (area under the curve {value}). Right: the same against background cells only (AUC {value_2}). The shade is Wilson's interval at each place, not for the whole curve at once: a map without skill leaves it somewhere more often than in 5 of 100 cases. Deposits are taken as independent: clustered ones tell less.</source>
      <translation>左：要遇到多少已知矿床需查看多少地段（曲线下面积 {value}）。右：只与背景像元相比（AUC {value_2}）。阴影为各处的 Wilson 区间，不是整条曲线同时的区间：没有预测能力的图，100 例中超过 5 例会在某处越出。矿床视为相互独立：成簇的矿床提供的信息较少。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Lift (95 % interval)</source>
      <translation>提升度（95 % 区间）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Lift: ratio to the mean of the whole map, which chance gives. Intervals are exact and hold the truth in at least 95 of 100 cases: of the number per km² after Garwood (1936), of the lift after Clopper &amp; Pearson (1934).{tied}</source>
      <translation>提升度：与整幅图均值（即随机水平）之比。区间是精确的，100 例中至少有 95 例包含真值：每 km² 数目据 Garwood（1936），提升度据 Clopper 和 Pearson（1934）。{tied}</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Map</source>
      <translation>图</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Only {cells}: the intervals are wide, and one deposit more or less changes every figure.</source>
      <translation>只有{cells}：区间很宽，多一个或少一个矿床都会改变所有指标。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Prediction–area plot (Yousefi &amp; Carranza, 2015). The curves cross at a value of {threshold}: {share} of known deposits ({spread}) on {share_2} of the area: normalised density N_d = {times} ({spread_2}), weight ln N_d = {value} ({spread_3}). The higher the crossing, the better; a map without skill crosses at 50 % and N_d = 1.</source>
      <translation>预测–面积图（Yousefi 和 Carranza，2015）。曲线在值 {threshold} 处相交：{share_2} 的面积上有 {share} 的已知矿床（{spread}）：归一化密度 N_d = {times}（{spread_2}），权重 ln N_d = {value}（{spread_3}）。交点越高越好；没有预测能力的图交于 50 %，N_d = 1。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Prediction–area plot: deposits at the crossing</source>
      <translation>预测–面积图：交点处的矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Prediction–area plot: normalised density there</source>
      <translation>预测–面积图：交点处的归一化密度</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Prospectivity and known deposits</source>
      <translation>成矿远景与已知矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Ranking over the area</source>
      <translation>面积上的排名</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Rows are true classes, columns what the map predicts from {threshold:g} on. Background is all ground without a known deposit, so that background called deposit may be a target. The threshold suits calibrated probabilities; the ranking above does not depend on it.</source>
      <translation>行为真实类别，列为该图自 {threshold:g} 起的预测。背景是所有没有已知矿床的地段，因此被判为矿床的背景可能是靶区。该阈值适用于校准概率；上面的排名与它无关。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Seed of the bootstrap</source>
      <translation>自助法的种子</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The best 10 % of the ground, {area_km2} km², holds {met} known deposits ({share}).</source>
      <translation>最佳 10 % 的地段（{area_km2} km²）有 {met} 个已知矿床（{share}）。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The known deposits also trained the map, all or most of them: figures against them say that it recalls what it was shown, not that it finds others. Only deposits that were held back from training say that.</source>
      <translation>已知矿床的全部或大部分也用于训练该图：针对它们的指标说明图记住了它所见过的，而不是它能找到其他矿床。只有未参与训练的矿床才能说明这一点。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The map cut into tiles of {tile_size} x {tile_size} cells: a tile is a deposit if it holds a known one, and called so if its mean probability is at least {threshold:g}. Neighbouring tiles are alike, so that the true intervals are wider than these.</source>
      <translation>将图切成 {tile_size} x {tile_size} 像元的瓦片：含已知矿床的瓦片为矿床，平均概率至少为 {threshold:g} 则判为矿床。相邻瓦片相似，因此真实区间比这里更宽。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The map has one value everywhere: no cell ranks above another, and no part of the ground is its best.</source>
      <translation>该图处处取值相同：没有像元排名更高，也没有最佳地段。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The map ranks known deposits better than chance</source>
      <translation>该图对已知矿床的排名优于随机</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The map ranks known deposits worse than chance: they lie where its values are low</source>
      <translation>该图对已知矿床的排名不如随机：它们位于其低值处</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>These {cells} trained the map.</source>
      <translation>这{cells}用于训练该图。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Tiles of {tile_size} × {tile_size} cells</source>
      <translation>{tile_size} × {tile_size} 像元的瓦片</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Value of the map</source>
      <translation>图值</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Walking down the ranked map, best cells first: how many known deposits the ground holds. These are known deposits; undiscovered ones come on top, and known ones need no finding, so that this is a measure of where deposits are dense, not a forecast of discoveries.</source>
      <translation>沿排好名的图由好到差逐像元前进：地段中有多少已知矿床。这些是已知矿床；未发现的未计在内，而已知的无需再找，因此这衡量的是矿床何处密集，不是对发现的预报。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Whoever examines the best 10 % of the ground, {area_km2} km², meets {met} known deposits ({share}); a blind choice of as much ground meets 10 %.</source>
      <translation>查看最佳 10 % 的地段（{area_km2} km²）可遇到 {met} 个已知矿床（{share}）；盲选同样面积为 10 %。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>With {cells} the map cannot be told from chance</source>
      <translation>仅有{cells}，无法将该图与随机区分</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>about {deposits:,.1f}</source>
      <translation>约 {deposits:,.1f}</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>deposit cell</source>
      <translation>个矿床像元</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>deposit cells</source>
      <translation>个矿床像元</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>not known</source>
      <translation>未知</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{cells:,} ({area_km2} km²)</source>
      <translation>{cells:,}（{area_km2} km²）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{columns:,} x {rows:,} cells of {cell_width:g} x {cell_height:g} m; circles: known deposits; grey: no data.</source>
      <translation>{columns:,} x {rows:,} 个像元，每个 {cell_width:g} x {cell_height:g} m；圆圈：已知矿床；灰色：无数据。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{counted} of these {cells} trained the map, {held_back} did not.</source>
      <translation>这{cells}中有{counted}用于训练该图，{held_back} 个没有。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{met} of the {counted}</source>
      <translation>{counted}中的 {met} 个</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{met} of {counted} ({share})</source>
      <translation>{counted} 个中的 {met} 个（{share}）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{n} of {n}</source>
      <translation>{n} 个中的 {n} 个</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{trained} It ranks them above another cell in {value} of comparisons, which says how well it recalls what it was shown, and nothing about deposits that it has not seen.</source>
      <translation>{trained}在 {value} 的比较中该图将其排在另一像元之上，这说明它记住所见内容的程度，而不说明未见过的矿床。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{value:,.{decimals}f} ({low:,.{decimals}f} to {high:,.{decimals}f})</source>
      <translation>{value:,.{decimals}f}（{low:,.{decimals}f} 至 {high:,.{decimals}f}）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{verdict}. A cell with a known deposit ranks above another cell in {share} of comparisons (95 % interval {spread}); chance gives 50 %.</source>
      <translation>{verdict}。在 {share} 的比较中，含已知矿床的像元排名高于另一像元（95 % 区间 {spread}）；随机为 50 %。</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>5, 10 and 20 % of the area</source>
      <translation>面积的 5、10 和 20 %</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>95 % interval at each place</source>
      <translation>各处的 95 % 区间</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Chance</source>
      <translation>随机</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Chance: mean of the whole map</source>
      <translation>随机：整幅图的均值</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Crossing</source>
      <translation>交点</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Crossing without skill</source>
      <translation>无预测能力时的交点</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Occupied area (inverted)</source>
      <translation>占用面积（倒置）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Occupied area (right, inverted)</source>
      <translation>占用面积（右轴，倒置）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Predicted class</source>
      <translation>预测类别</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Prediction rate (left)</source>
      <translation>预测率（左轴）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Prediction rate: share of known deposits</source>
      <translation>预测率：已知矿床比例</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Ratio to chance (lift)</source>
      <translation>与随机之比（提升度）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Receiver operating characteristic (ROC)</source>
      <translation>受试者工作特征曲线（ROC）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of background cells called (false-positive rate)</source>
      <translation>判为矿床的背景像元比例（假阳性率）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of deposit cells called (true-positive rate)</source>
      <translation>判为矿床的矿床像元比例（真阳性率）</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of known deposits captured</source>
      <translation>捕获的已知矿床比例</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of the area examined, best cells first</source>
      <translation>已查面积比例，由好到差</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of the area, best cells first</source>
      <translation>面积比例，由好到差</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Success rate</source>
      <translation>成功率</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>This map</source>
      <translation>本图</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Value of the map from which on cells are taken</source>
      <translation>取用像元的图值下限</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>deposit</source>
      <translation>矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>{shares} of row</source>
      <translation>占该行 {shares}</translation>
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>{value} of deposits
on {value_2} of the area
$N_d$ = {value_3:,.1f}, ln $N_d$ = {value_4:.2f}</source>
      <translation>{value} 的矿床
位于 {value_2} 的面积
$N_d$ = {value_3:,.1f}, ln $N_d$ = {value_4:.2f}</translation>
    </message>
    <message>
      <location filename="../models/reports/figures.py" />
      <source>{length:g} km</source>
      <translation>{length:g} km</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source> and harm in {worse}</source>
      <translation>，在 {worse} 项中有害</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source> and is worse in {worse}</source>
      <translation>，在 {worse} 项中更差</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>2 × 128 units, dense 64 and 32 (ReLU), one linear output per grade; whole holes from the top</source>
      <translation>2 × 128 个单元，全连接层 64 和 32（ReLU），每种品位一个线性输出；自孔口起的整孔</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>70, 15 and 15 % of the holes, dealt {times}</source>
      <translation>钻孔的 70、15 和 15 %，划分{times}</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>95 % over holes</source>
      <translation>95 %（按钻孔）</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>95 % over parts</source>
      <translation>95 %（按部分）</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>; its RMSE is {lower}</source>
      <translation>；其 RMSE {lower}</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>; its RMSE is {low} to {high} times that of kriging</source>
      <translation>；其 RMSE 为克里金的 {low} 至 {high} 倍</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Adam, at most {epochs} epochs, patience {patience}</source>
      <translation>Adam，最多 {epochs} 轮，耐心轮数 {patience}</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Both are judged on the same intervals of the same holes, and the same holes are drawn for both. Below 1 the method has the smaller errors; it is better where both intervals say so, over holes and over the parts of the validation, each of which was trained anew: a network trained twice comes out twice different. LSTM beside the feed-forward network says whether what lies above matters.</source>
      <translation>两者按相同钻孔的相同样段评价，抽取的钻孔也相同。小于 1 表示该方法误差较小；两个区间（按钻孔和按验证各部分，每部分都重新训练）都如此时才算更好：同一网络训练两次结果会不同。LSTM 与前馈网络对比，说明上方样段是否重要。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Class right</source>
      <translation>类别判对</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Down the holes</source>
      <translation>沿孔曲线</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Errors of standardised grades in each part of the validation. Training stops when holes that are not learnt from are told no better; the epoch with a dot was kept.</source>
      <translation>验证各部分的标准化品位误差。不用于学习的钻孔不再改善时停止训练；保留带点的轮次。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Feature</source>
      <translation>特征</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Features become normal scores (numbers), a column per category (texts) and principal components (spectra), by rules that saw the training holes of each part only. R² is 1 - Σ(y - ŷ)² / Σ(y - ȳ)² over all held-out intervals together. The written model is the best of several on the same held-out holes, which flatters its own figures a little.</source>
      <translation>特征转换为正态得分（数值）、每类一列（文本）和主成分（光谱），其规则只用每一部分的训练钻孔得出。R² 为 1 - Σ(y - ŷ)² / Σ(y - ȳ)²，对全部留出样段合计。写出的模型是在相同留出钻孔上几个模型中的最好者，因此其指标略偏乐观。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Feed-forward network</source>
      <translation>前馈网络</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Grade</source>
      <translation>品位</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Grades along drill holes</source>
      <translation>沿孔品位</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Gradients help it in {better} of {grades}{value}.</source>
      <translation>在{grades}中，梯度对它有帮助的有 {better} 种{value}。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Held-out values without samples near</source>
      <translation>附近没有样品的留出值</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Interval</source>
      <translation>区间</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Intervals of the {label} are to hold {coverage} of new grades (conformal: from the errors of held-out holes). Coverage was measured on each hole by the errors of the others.</source>
      <translation>{label}的区间应包含 {coverage} 的新品位（共形预测：由留出钻孔的误差得到）。覆盖率用其他钻孔的误差在每个钻孔上测定。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Kriging</source>
      <translation>克里金</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Kriging beats the mean in {better}{value}.</source>
      <translation>克里金在 {better} 项中优于均值{value}。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Learnt as</source>
      <translation>学习形式</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Logarithms</source>
      <translation>对数</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Mean over the parts of the validation; the features with the highest and the lowest weights. A weight rises where holes that are not learnt from lose by more than two standard errors when the feature is moved out of place, and sinks else. Features that tell the same share what they tell, and may both sink.</source>
      <translation>验证各部分的均值；权重最高和最低的特征。将特征错位后，不用于学习的钻孔的损失超过两倍标准误时权重上升，否则下降。信息相同的特征分享权重，可能都下降。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Nothing was learnt: neither a network nor kriging beats the mean of the training holes beyond chance. The model that was written says no more than the mean.</source>
      <translation>什么也没有学到：网络和克里金都没有超出偶然地优于训练钻孔的均值。写出的模型并不比均值提供更多信息。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>RMSE and MAE in the unit of the grade. 95 % intervals by 2,000 draws of whole holes.</source>
      <translation>RMSE 和 MAE 以品位单位计。95 % 区间由 2,000 次整孔抽取得到。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>RMSE, ratio</source>
      <translation>RMSE 之比</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Range over parts</source>
      <translation>各部分的范围</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>R² in training</source>
      <translation>训练 R²</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>R² of {unseen} (dots, with 95 % intervals over holes) and of training holes (rings). Left of 0 the mean of all intervals would have been nearer. With moved grades nothing can be found.</source>
      <translation>{unseen}的 R²（点，带按钻孔的 95 % 区间）和训练钻孔的 R²（圆环）。低于 0 表示全部样段的均值更接近。品位移位后什么也找不到。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>The figures are those of one part of the holes, 15 %: with another part they would be others. Cross-validation by holes uses all of them.</source>
      <translation>指标来自钻孔的一部分，即 15 %：换一部分结果会不同。按钻孔的交叉验证使用全部钻孔。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>The first {panels} of {count} grades are drawn.</source>
      <translation>绘出 {count} 种品位中的前 {panels} 种。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>The {titles} {says} kriging: it is better in {better} and worse in {worse} of {grades}, beyond chance (paired over holes and trainings){reduction}.</source>
      <translation>{titles}{says}克里金：在{grades}中，超出偶然地更好的有 {better} 种，更差的有 {worse} 种（按钻孔和训练配对）{reduction}。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Weights of features by self-evaluation</source>
      <translation>自评特征权重</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>What helps</source>
      <translation>何者有帮助</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>as given</source>
      <translation>按给定值</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>at thirds of the intervals</source>
      <translation>按样段三等分</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>beats</source>
      <translation>优于</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>does not beat</source>
      <translation>不优于</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>features weighted</source>
      <translation>特征加权</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>grade</source>
      <translation>种品位</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>grades</source>
      <translation>种品位</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>held-out holes</source>
      <translation>留出钻孔</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>higher</source>
      <translation>高</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>logarithm</source>
      <translation>对数</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>lower</source>
      <translation>低</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>mean square error</source>
      <translation>均方误差</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>moved grades</source>
      <translation>品位移位</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>ordinary, in three dimensions, variogram fitted to the training holes of each part</source>
      <translation>三维普通克里金，变差函数对每一部分的训练钻孔拟合</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>other holes</source>
      <translation>其他钻孔</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>started from another deposit</source>
      <translation>从另一矿床开始</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>the same with plain units: an interval alone</source>
      <translation>相同，但用普通单元：只看单个样段</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>the test holes</source>
      <translation>检验钻孔</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>training holes</source>
      <translation>训练钻孔</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>without gradients</source>
      <translation>不用梯度</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{change} {lower} ({share} to {share_2})</source>
      <translation>{lower} {change}（{share} 至 {share_2}）</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{count:,} in {count_2} holes</source>
      <translation>{count_2} 个钻孔中的 {count:,} 个</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{folds} parts of whole holes, dealt {times}</source>
      <translation>整孔分为 {folds} 部分，划分{times}</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{found}: grades moved to other holes, where nothing can be found, were told better than by their mean. The figures of this page flatter.</source>
      <translation>{found}：品位移到其他钻孔后本应什么也找不到，却比用其均值预测得更好。本页指标偏乐观。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{holes} holes are few: 95 % intervals over them are too narrow rather than too wide, and a difference that looks certain may be one hole's.</source>
      <translation>{holes} 个钻孔偏少：按钻孔的 95 % 区间偏窄而不是偏宽，看似确定的差别可能只来自一个钻孔。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{label}, the better one, trained on all holes</source>
      <translation>{label}（较好者），用全部钻孔训练</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{lost}: kriging is nearer to {unseen} than the model that was written. For a map or a block model krige instead.</source>
      <translation>{lost}：克里金比写出的模型更接近{unseen}。制图或建块体模型请改用克里金。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{low:.2f} to {high:.2f}</source>
      <translation>{low:.2f} 至 {high:.2f}</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{target}: measured (dots), predicted by the {label} while the hole was held out (line) with its interval for {coverage} (band), and kriged. From the hole that was told best, left, to the one told worst, of those with many grades.</source>
      <translation>{target}：实测值（点），该孔留出时{label}的预测值（线）及其 {coverage} 区间（带），以及克里金值。在品位数据较多的钻孔中，从预测最好（左）到最差。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{target}: {n:,} intervals of {holes} holes. Classes with limits {as_given}: {limits}; the mean shows what is right by chance.</source>
      <translation>{target}：{holes} 个钻孔的 {n:,} 个样段。分级界限{as_given}：{limits}；均值显示随机判对的比例。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{title}, {features}</source>
      <translation>{title}，{features}</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{unkriged:,} (kriging takes the mean)</source>
      <translation>{unkriged:,}（克里金取均值）</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{upper}{label}: each interval while its hole was held out.</source>
      <translation>{upper}{label}：每个样段在其钻孔留出时的结果。</translation>
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>× or ÷ {exp}</source>
      <translation>× 或 ÷ {exp}</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source> Cells whose likeliest class is less probable than {least} have none.</source>
      <translation>最可能类别的概率小于 {least} 的像元没有类别。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source> {cells} ({unclassified}) have none.</source>
      <translation>{cells}（{unclassified}）没有类别。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Cells are taken one by one, without their neighbours. Where a cell holds several materials, it is called after the one whose features are strongest.</source>
      <translation>像元逐个处理，不考虑邻近像元。一个像元含几种物质时，按特征最强的一种判别。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Classes of {name}</source>
      <translation>{name} 的类别</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Every cell that is not left out gets one of the classes of the model, also ground, plants or buildings that training never saw; a high probability means more like this class than like the others, not like this class. Look at the mean spectra: one without the features of its class says that the class is wrong.</source>
      <translation>未略去的每个像元都得到模型的一个类别，训练从未见过的地面、植物或建筑物也不例外；概率高表示更像此类别而不像其他类别，不表示与此类别相同。请查看平均光谱：没有该类别特征的光谱说明类别有误。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>How much of each class</source>
      <translation>各类别的数量</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>How the map was made, and what it is not</source>
      <translation>制图方法及其局限</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Left the image in false colours (red {bands}, green {bands_2}, blue {bands_3}; each stretched over the middle 96 % of its values), right the class of each cell; grey cells have none.</source>
      <translation>左：假彩色影像（红 {bands}，绿 {bands_2}，蓝 {bands_3}；各按中间 96 % 的值拉伸）；右：各像元的类别；灰色像元没有类别。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Mean margin</source>
      <translation>平均差额</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Mean probability</source>
      <translation>平均概率</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Mean reflectance of the cells of each class. They should differ where the model looks, and show the absorption that gives the class its name.</source>
      <translation>各类别像元的平均反射率。它们应在模型所依据的波段有差别，并显示该类别所特有的吸收。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Method: {title}. {bands} of the image ({extent}) were brought to the {count} of the model ({extent_2}) by their centres and widths.{asked} Cells with a mean reflectance below {shadow} count as shadow. The margin is what the likeliest class is more probable than the next.</source>
      <translation>方法：{title}。影像的{bands}（{extent}）按中心和宽度匹配到模型的 {count} 个（{extent_2}）。{asked}平均反射率低于 {shadow} 的像元按阴影计。差额为最可能类别的概率比次可能类别高出的值。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>None of {total:,} cells has a class: see the notes above.</source>
      <translation>{total:,} 个像元都没有类别：请看上面的说明。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Of {known:,} training spectra held out in turn, the model reached a balanced accuracy of {known_2} (95 % interval {interval}; by chance {chance}). In an image, under other light and air and with mixed cells, expect less: there is no ground truth here that could tell how much.</source>
      <translation>对轮流留出的 {known:,} 条训练光谱，模型的平衡准确率为 {known_2}（95 % 区间 {interval}；随机为 {chance}）。影像的光照和大气不同且有混合像元，结果会差一些：这里没有地面实况可以说明差多少。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Reflectance</source>
      <translation>反射率</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Share of the image</source>
      <translation>占影像比例</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>The model hardly decides: on average a class is only {apart} more probable than the next. The image may hold something else than the classes of the model, or its spectra may look different for other reasons (instrument, grain, moisture).</source>
      <translation>模型几乎无法判定：平均而言一个类别的概率只比次可能类别高 {apart}。影像中可能是模型类别以外的物质，或其光谱因其他原因（仪器、粒度、湿度）而不同。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>The model's file says nothing of how well it does on spectra that it has not seen, and there is no ground truth here: the map cannot be better than the model.</source>
      <translation>模型文件没有说明它对未见过光谱的效果，这里也没有地面实况：图不会比模型更好。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>What the classes look like in this image</source>
      <translation>各类别在此影像中的光谱</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Without a class (0)</source>
      <translation>无类别（0）</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>dark: mean reflectance below {shadow}</source>
      <translation>暗：平均反射率低于 {shadow}</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>less probable than asked for</source>
      <translation>概率低于要求</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>lost in the model's steps</source>
      <translation>在模型步骤中丢失</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>outside the mask</source>
      <translation>在掩膜之外</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>without data</source>
      <translation>无数据</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>{classified:,} of {total:,} cells have a class: {leading}.{rest} On average it is {sure} probable, {apart} more than the next.</source>
      <translation>{total:,} 个像元中有 {classified:,} 个有类别：{leading}。{rest}其概率平均为 {sure}，比次可能类别高 {apart}。</translation>
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>{known} to {known_2}</source>
      <translation>{known} 至 {known_2}</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>, Python {version}</source>
      <translation>，Python {version}</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Algorithm</source>
      <translation>算法</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Always needed by</source>
      <translation>始终需要者</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Everything is there.</source>
      <translation>一切齐备。</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Everything needed is there. Not there, and only needed for what stands behind: {parts}.</source>
      <translation>必需的都已齐备。缺少的以下各项只用于其后所列算法：{parts}。</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Installation of Prospectivity</source>
      <translation>Prospectivity 的安装</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Library</source>
      <translation>库</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Missing: {named}. {stopped} Press Install under {button}: it makes an environment of the plugin's own and leaves QGIS as it is.</source>
      <translation>缺少：{named}。{stopped}请在 {button} 中点击“安装”：它会创建插件自己的环境，不改动 QGIS。</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Needed for</source>
      <translation>用途</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Note: {warning}</source>
      <translation>注意：{warning}</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Plugins &gt; Prospectivity &gt; Installation</source>
      <translation>插件 &gt; Prospectivity &gt; 安装</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Pythons at hand</source>
      <translation>可用的 Python</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>What cannot run</source>
      <translation>不能运行的算法</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>What cannot run, and why</source>
      <translation>不能运行的算法及原因</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Where it comes from</source>
      <translation>来源</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>a Python that serves</source>
      <translation>可用的 Python</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>algorithm</source>
      <translation>个算法</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>algorithms</source>
      <translation>个算法</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>broken: {error}</source>
      <translation>损坏：{error}</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>not needed here</source>
      <translation>此处不需要</translation>
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>{algorithms} of {count} cannot run.</source>
      <translation>{count} 个中有{algorithms}不能运行。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source> (log): variogram of logarithms; z and the interval are of logarithms, errors are not.</source>
      <translation>（log）：对数的变差函数；z 和区间为对数，误差不是。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source> ({low:.3f} to {high:.3f})</source>
      <translation>（{low:.3f} 至 {high:.3f}）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source> of logarithms</source>
      <translation>（对数）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>, and the size of the errors of IDW and kriging: below the line kriging is nearer to the sample.</source>
      <translation>，以及 IDW 和克里金误差的大小：线以下克里金更接近样品。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>, beside IDW with power {power:g} from {neighbours} neighbours</source>
      <translation>，对比 IDW（幂次 {power:g}，{neighbours} 个邻近样品）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>, spread over octants</source>
      <translation>，分布于各象限</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Cross-validation of kriging</source>
      <translation>克里金交叉验证</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Cross-validation of kriging and IDW</source>
      <translation>克里金和 IDW 的交叉验证</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Density</source>
      <translation>密度</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Estimated by kriging</source>
      <translation>克里金估值</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Every sample was estimated from the others, without those at its own place.</source>
      <translation>每个样品由其他样品估计，不含同一位置的样品。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>How to read this</source>
      <translation>阅读说明</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>IDW or kriging?</source>
      <translation>IDW 还是克里金？</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>IDW or kriging? IDW makes no errors here, or there is nothing to compare.</source>
      <translation>IDW 还是克里金？此处 IDW 没有误差，或无从比较。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>IDW or kriging? The ratio of RMSE is {value:.3f}, from too few folds or clusters of samples to tell luck from skill.</source>
      <translation>IDW 还是克里金？RMSE 之比为 {value:.3f}，折或样品簇太少，无法区分运气与效果。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>IDW or kriging? {verdict}: RMSE of kriging / RMSE of IDW is {ratio}.</source>
      <translation>IDW 还是克里金？{verdict}：克里金 RMSE / IDW RMSE 为 {ratio}。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>In 90 % interval</source>
      <translation>90 % 区间内</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Kriging. Ideal: ME and mean z 0, RMS z 1, 90 % of the samples in the 90 % interval (in brackets what luck allows, 95 %), slope 1.</source>
      <translation>克里金。理想值：ME 和 z 均值为 0，z 均方根为 1，90 % 的样品在 90 % 区间内（括号内为偶然允许的范围，95 %），斜率为 1。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Leaving out a whole part of the area tells how good the map is where there are no samples at all; between samples it is better: compare with leave-one-out. The variograms saw all samples, also those left out, so that errors are a little too small.</source>
      <translation>留出整块区域说明图在完全没有样品处的好坏；样品之间则更好：请与留一法比较。变差函数用了全部样品，包括留出的样品，因此误差略偏小。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Leaving out one place at a time tells how good the map is about as far from samples as they are from one another (Dubrule, 1983). Where samples lie in clusters, most of the map is farther from any, and its errors are larger: compare with spatial folds. The variograms saw all samples, also the one left out, so that errors are a little too small.</source>
      <translation>每次留出一个位置，说明图在离样品约等于样品间距处的好坏（Dubrule，1983）。样品成簇时，图的大部分离样品更远，误差更大：请与空间折比较。变差函数用了全部样品，包括留出的样品，因此误差略偏小。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>MAE IDW</source>
      <translation>MAE（IDW）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>MAE kriging</source>
      <translation>MAE（克里金）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Mean z</source>
      <translation>z 均值</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Note: {text}</source>
      <translation>注意：{text}</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Observed</source>
      <translation>实测值</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Observed - estimated</source>
      <translation>实测值 - 估值</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMS z</source>
      <translation>z 均方根</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMS {sqrt:.2f}</source>
      <translation>均方根 {sqrt:.2f}</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMSE IDW</source>
      <translation>RMSE（IDW）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMSE kriging</source>
      <translation>RMSE（克里金）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMSE kriging / RMSE IDW
← kriging has the smaller errors      IDW has the smaller errors →</source>
      <translation>克里金 RMSE / IDW RMSE
← 克里金误差较小      IDW 误差较小 →</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMSE of kriging by that of IDW, with 95 % intervals: blue, kriging is better; orange, IDW is better; grey, cannot be told.</source>
      <translation>克里金与 IDW 的 RMSE 之比，带 95 % 区间：蓝色，克里金更好；橙色，IDW 更好；灰色，无法判断。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Ratio less than 1: kriging has the smaller errors. Both methods saw the same samples.</source>
      <translation>比值小于 1：克里金误差较小。两种方法用相同的样品。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Ratio of RMSE (95 %)</source>
      <translation>RMSE 之比（95 %）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Right: standardised errors{scale} beside the normal distribution that the 90 % interval takes them to have</source>
      <translation>右：标准化误差{scale}与 90 % 区间所假定的正态分布对比</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Standardised error</source>
      <translation>标准化误差</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>The area was cut into {count} parts of {sizes:,} to {sizes_2:,} samples (k-means of their places, seed {seed}), and the samples of each part were estimated from those of all others.</source>
      <translation>区域被分为 {count} 部分，每部分 {sizes:,} 至 {sizes_2:,} 个样品（对位置作 k 均值，种子 {seed}），每部分的样品由所有其他部分的样品估计。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>The interval of the ratio of RMSE comes from drawing the {drawn} anew 2,000 times (paired bootstrap): if it holds 1, another survey of this area might have told the opposite. Samples left out, and all others, were the same for both methods. With skewed values a few high samples rule RMSE; MAE, beside it, is less moved by them. IDW gives no variance.</source>
      <translation>RMSE 之比的区间由重新抽取{drawn} 2,000 次得到（配对自助法）：若包含 1，则本区的另一次测量可能得出相反结论。留出的样品和其他样品对两种方法都相同。值有偏时，少数高值样品主导 RMSE；旁列的 MAE 受其影响较小。IDW 不给出方差。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Verdict</source>
      <translation>结论</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>all samples</source>
      <translation>全部样品</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>folds</source>
      <translation>折</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>kriging nearer at {nearer} of the samples</source>
      <translation>在 {nearer} 的样品处克里金更接近</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>kriging with a linear drift</source>
      <translation>带线性漂移的克里金</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>mean {rounded:g}</source>
      <translation>均值 {rounded:g}</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>normal</source>
      <translation>正态</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>ordinary kriging</source>
      <translation>普通克里金</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>too few to tell</source>
      <translation>太少，无法判断</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>up to 50 clusters of samples</source>
      <translation>最多 50 个样品簇</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>z is the error divided by the kriging standard deviation. The kriging variance knows the variogram and where samples lie, not the values around a place: it is about right on average over the area, which is what the 90 % interval tests, and too small where values vary much, often where they are high. The range in brackets takes errors to be independent, and is a little too narrow.</source>
      <translation>z 为误差除以克里金标准差。克里金方差只考虑变差函数和样品位置，不考虑周围的值：在全区平均大致正确（90 % 区间检验的就是这一点），在值变化大处（常为高值处）偏小。括号内的范围假定误差相互独立，略偏窄。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{beyond} beyond ±4</source>
      <translation>{beyond} 个超出 ±4</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{count} of {count_2} elements have a warning, which their sections show: {names}.</source>
      <translation>{count_2} 种元素中有 {count} 种有警告，见其各自部分：{names}。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{element} (log)</source>
      <translation>{element}（log）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{element}. Left: observed by estimated values with the line of equality, and the errors on the map (red: observed is higher than estimated). </source>
      <translation>{element}。左：实测值与估值及 1:1 线，以及图上的误差（红色：实测值高于估值）。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{neighbours} neighbours</source>
      <translation>{neighbours} 个邻近样品</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{value} ({low} to {high})</source>
      <translation>{value}（{low} 至 {high}）</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{way} {count:,} samples, {drift} from {neighbours}{octants}{idw}. Errors are observed - estimated.</source>
      <translation>{way}{count:,} 个样品，{drift}，取 {neighbours}{octants}{idw}。误差为实测值 - 估值。</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>|error| of IDW</source>
      <translation>IDW 的 |误差|</translation>
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>|error| of kriging</source>
      <translation>克里金的 |误差|</translation>
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Cells with deposits</source>
      <translation>含矿床的像元</translation>
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Each kind of deposit alone</source>
      <translation>每种矿床类型单独制图</translation>
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Each map was learnt from the deposits of its kind only, which are drawn as circles; those of other kinds were neither deposits nor background. Yellow: high, dark: low; grey: no data. Probabilities are at even odds and calibrated for each map by itself: compare places on one map, not values of two.</source>
      <translation>每幅图只用该类型的矿床（绘为圆圈）学习；其他类型的矿床既不作矿床也不作背景。黄色：高，深色：低；灰色：无数据。概率以均等几率为准，每幅图单独校准：请比较同一幅图上的位置，不要比较两幅图的值。</translation>
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Nearness alone</source>
      <translation>仅邻近性</translation>
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Of deposits on maps of classifiers that had seen neither them nor the ground around them. AUC over area: chance 0.5. Nearness alone: AUC over area of nearness to the other deposits of the kind, without any element. Beyond location: what elements add, by moved patterns of the kind's own deposits; none 0.5.</source>
      <translation>针对分类器未见过的矿床及其周围地段所制的图。面积 AUC：随机为 0.5。仅邻近性：只按与该类型其他矿床的邻近程度、不用任何元素的面积 AUC。位置之外：元素所增加的部分，由该类型矿床自身的移位点型得出；无预测能力为 0.5。</translation>
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>These kinds have no map of their own, for which at least {least_to_map} cells with a deposit and data are needed: {few}.</source>
      <translation>以下类型没有自己的图，制图至少需要 {least_to_map} 个有矿床和数据的像元：{few}。</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Cleaning of the assays</source>
      <translation>分析数据的清洗</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Deposits that the map has not seen</source>
      <translation>该图未见过的矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Elements one by one</source>
      <translation>逐个元素</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Elements that were set aside</source>
      <translation>被搁置的元素</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Made by the final classifier, which has seen all deposits. Circles: known deposits; grey: no data.</source>
      <translation>由见过全部矿床的最终分类器制作。圆圈：已知矿床；灰色：无数据。</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>No element alone tells deposits from background; the network learnt from all of them.</source>
      <translation>没有单个元素能区分矿床与背景；网络用全部元素学习。</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Probability (at even odds)</source>
      <translation>概率（均等几率）</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Prospectivity map</source>
      <translation>成矿远景图</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Score (to be read as a ranking)</source>
      <translation>得分（作为排名解读）</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Share captured in the best {share} of the area</source>
      <translation>最佳 {share} 面积中的捕获比例</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Skill beyond location</source>
      <translation>位置之外的预测能力</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>The map</source>
      <translation>图</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>The map answers where new ground stands out: each element counts as what it exceeds its own mean over three sample spacings by. Belts and provinces as a whole do not show; for those choose the GOAL 'extend'.</source>
      <translation>本图回答新地段在何处突出：每种元素取其超出自身三倍采样间距内均值的部分。整体的成矿带和成矿省不会显示；如需显示，请将 GOAL 选为“extend”。</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>The map answers where what is known goes on: elements that are high over a whole province count as well as local peaks. For ground that stands out from its surroundings, whatever province it lies in, choose the GOAL 'new'.</source>
      <translation>本图回答已知的矿化在何处延续：在整个成矿省偏高的元素与局部峰值同样计入。如需寻找无论位于哪个成矿省都突出于周围的地段，请将 GOAL 选为“new”。</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>These elements were asked for and are not in the map: nothing was learnt from them.</source>
      <translation>这些元素是要求的，但不在图中：没有用它们学习。</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>classified cell by cell: {title_of}, {background:,} cells of background</source>
      <translation>逐像元分类：{title_of}，{background:,} 个背景像元</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>{count:,} samples and {count_2} deposits; {learnt}; {learner}.</source>
      <translation>{count:,} 个样品和 {count_2} 个矿床；{learnt}；{learner}。</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>{count} elements ({bands}) on {geometry}</source>
      <translation>{count} 种元素（{bands}），{geometry}</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>{value} windows around deposits and {value_2} in the background</source>
      <translation>矿床周围 {value} 个窗口，背景 {value_2} 个</translation>
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>{windows}, {patch_size} cells a side</source>
      <translation>{windows}，边长 {patch_size} 个像元</translation>
    </message>
    <message>
      <location filename="../models/reports/page.py" />
      <source>Note:</source>
      <translation>注意：</translation>
    </message>
    <message>
      <location filename="../models/reports/run_figures.py" />
      <source>{name} holds no figures of a run: run the map again.</source>
      <translation>{name} 中没有运行指标：请重新制图。</translation>
    </message>
    <message>
      <location filename="../models/reports/run_figures.py" />
      <source>{name} is of version {content} of the figures of a run, and this plugin reads up to version {version}: update the plugin, or run the map again.</source>
      <translation>{name} 的运行指标版本为 {content}，本插件最高读取版本 {version}：请更新插件，或重新制图。</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source> in {clusters} clusters (cells within {cluster_m} stay together and count once)</source>
      <translation>，分为 {clusters} 簇（{cluster_m} 以内的像元归为一簇，只计一次）</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Each element alone was given to a support vector machine. Its scores of cells that it had not seen (5 folds) give the AUC; the mean over {draws} draws of background cells is shown.</source>
      <translation>每种元素单独交给支持向量机。它对未见过像元的得分（5 折）给出 AUC；所示为 {draws} 次抽取背景像元的均值。</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Each element alone was given to a support vector machine. The AUC is the balanced accuracy of its labels for the cells that it was fitted to, as in the paper; this is optimistic, for even pure noise comes out above one half.</source>
      <translation>每种元素单独交给支持向量机。AUC 为其对拟合所用像元的标签的平衡准确率，与论文相同；这偏乐观，纯噪声也会高于二分之一。</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>No element was selected.</source>
      <translation>没有选出元素。</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Selected</source>
      <translation>选出</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Selected: {chosen} ({count} of {count_2}).</source>
      <translation>选出：{chosen}（{count_2} 种中的 {count} 种）。</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Selection of elements</source>
      <translation>元素选择</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Standard error</source>
      <translation>标准误</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>The test takes deposits as independent of one another; those that cluster are not, and then p is too small unless a cluster distance is given. Nor is p corrected for the number of elements. An element is also selected when it is poor, not rich, where deposits lie. Background is unlabelled ground, not ground known to be barren.</source>
      <translation>检验将矿床视为相互独立；成簇的矿床并不独立，此时除非给出聚簇距离，否则 p 偏小。p 也未按元素数目校正。矿床处贫而不富的元素也会被选出。背景是未标注的地段，不是已知无矿的地段。</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>ZAUC = (AUC - 1/2) / standard error</source>
      <translation>ZAUC = (AUC - 1/2) / 标准误</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>ZAUC of each element. Beyond the dashed line its AUC differs from one half at a significance of {significance:g}.</source>
      <translation>各元素的 ZAUC。超出虚线的元素，其 AUC 在显著性水平 {significance:g} 下不同于二分之一。</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>p (two-sided)</source>
      <translation>p（双侧）</translation>
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>{deposit_cells} deposit cells{apart} were compared with {background_cells} background cells in each draw (seed {seed}). Standard error and ZAUC = (AUC - 1/2) / SE after Hanley and McNeil (1982).</source>
      <translation>每次抽取将 {deposit_cells} 个矿床像元{apart}与 {background_cells} 个背景像元比较（种子 {seed}）。标准误和 ZAUC = (AUC - 1/2) / SE 据 Hanley 和 McNeil（1982）。</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Absorbance, log₁₀(1/R)</source>
      <translation>吸光度，log₁₀(1/R)</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Before (above) and after (below): up to 30 spectra in grey, mean of all in blue, its shade one standard deviation between spectra.</source>
      <translation>之前（上）和之后（下）：最多 30 条光谱为灰色，全部光谱的均值为蓝色，阴影为光谱间一个标准差。</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Each is the mean of {count} replicates, which lie {apart} apart (standard deviation), {share} of the {between} between samples.</source>
      <translation>每条为 {count} 个重复测量的均值，它们相差 {apart}（标准差），为样品间差异 {between} 的 {share}。</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Highest</source>
      <translation>最高</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Lowest</source>
      <translation>最低</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Mean and one standard deviation after each step. Where the shade widens, spectra differ: there is something to learn from, or noise.</source>
      <translation>每一步之后的均值和一个标准差。阴影变宽处光谱有差异：有可学的信息，或是噪声。</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Missing values</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>No sample has more than one replicate.</source>
      <translation>没有样品有一个以上的重复测量。</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Preprocessing of spectra</source>
      <translation>光谱预处理</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Spread between spectra</source>
      <translation>光谱间的离散程度</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Spread: standard deviation between spectra, mean over bands.</source>
      <translation>离散程度：光谱间的标准差，对波段取均值。</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Wavelength (nm)</source>
      <translation>波长 (nm)</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Wavenumber (cm⁻¹)</source>
      <translation>波数 (cm⁻¹)</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>What each step did</source>
      <translation>各步骤的作用</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>What it does</source>
      <translation>作用</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>as it came</source>
      <translation>原始</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>no step</source>
      <translation>没有步骤</translation>
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>{of_spectra} of {bands} ({extent}) came out with {bands_2} ({extent_2}) after: {steps}.</source>
      <translation>{bands}（{extent}）的{of_spectra}经以下步骤后为{bands_2}（{extent_2}）：{steps}。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Mean, Max.: probability in the target.</source>
      <translation>均值、最大值：靶区内的概率。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Of the first {of} targets, the {numbered} for which there is room carry their rank.</source>
      <translation>前 {of} 个靶区中，有位置标注的 {numbered} 个标有排名。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Status: new, or known with the number of known deposits inside. Away: from the nearest known deposit.</source>
      <translation>状态：新靶区，或已知靶区及其中已知矿床数。距离：至最近的已知矿床。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Targets below {minimum_area_km2} km² are left out.</source>
      <translation>小于 {minimum_area_km2} km² 的靶区已略去。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> The first {drawn} of {count:,} are drawn.</source>
      <translation>绘出 {count:,} 个中的前 {drawn} 个。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> The first {of} targets carry their rank.</source>
      <translation>前 {of} 个靶区标有排名。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Unc.: mean uncertainty.</source>
      <translation>不确定性：平均不确定性。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>, and the next {more} without a known deposit</source>
      <translation>，以及其后 {more} 个没有已知矿床的靶区</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>; grey: no data.</source>
      <translation>；灰色：无数据。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>; red: without a known deposit, black and dashed: with one; circles: known deposits</source>
      <translation>；红色：没有已知矿床，黑色虚线：有已知矿床；圆圈：已知矿床</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>All targets.</source>
      <translation>全部靶区。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Attribution</source>
      <translation>归因</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Away (km)</source>
      <translation>距离 (km)</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Distances go from the nearest edge of the target's cells to the nearest known deposit, those outside the map included; 0 where one lies inside.</source>
      <translation>距离为靶区像元最近边缘至最近已知矿床（含图外矿床）；靶区内有矿床时为 0。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>How the ranking is made</source>
      <translation>排名方法</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Leading elements</source>
      <translation>主导元素</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Leading elements are the up to {leading} that are clearly higher in the target than in the grid as a whole: a mean robust standard score above {above_average:g} (after median and median absolute deviation, of logarithms where no value is negative). They say what the ground is rich in, not why the model calls it likely; a rock with a high background leads as well as a halo does.</source>
      <translation>主导元素最多 {leading} 种，在靶区中明显高于整个网格：平均稳健标准得分高于 {above_average:g}（用中位数和绝对中位差，没有负值时取对数）。它们说明该地段富集什么，而不是模型为何认为有利；高背景的岩石与晕同样会成为主导。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Leading elements are the up to {leading} whose attribution, averaged over the target, raises the probability most. They say what the model looked at, not what formed the deposit.</source>
      <translation>主导元素最多 {leading} 种，其在靶区内的平均归因使概率升高最多。它们说明模型依据什么，而不是什么形成了矿床。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Lowest probability outlined</source>
      <translation>圈定的最低概率</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Max.</source>
      <translation>最大</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Nothing is outlined. Circles: known deposits; grey: no data.</source>
      <translation>未圈定任何靶区。圆圈：已知矿床；灰色：无数据。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Outlines: the best {area_km2} of the ground with data, from a probability of {limit} on</source>
      <translation>轮廓：有数据地段中最好的 {area_km2}，概率自 {limit} 起</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Rank</source>
      <translation>排名</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Share of the area asked for</source>
      <translation>要求的面积比例</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Smallest area</source>
      <translation>最小面积</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Status</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Target {rank} alone covers {area_km2} km², {area_km2_2} of all outlined ground: a smaller share of the area (AREA_PERCENT of 'Delineate targets') divides it.</source>
      <translation>仅靶区 {rank} 就占 {area_km2} km²，为全部圈定地段的 {area_km2_2}：取较小的面积比例（“圈定靶区”的 AREA_PERCENT）可将其分开。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Targets of {source}</source>
      <translation>{source} 的靶区</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Targets with a known deposit show that the map recalls what is known. Where these deposits also trained it, that is no proof of what the others are worth.</source>
      <translation>有已知矿床的靶区说明图记住了已知的情况。如果这些矿床也用于训练，则不能证明其他靶区的价值。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Targets, ranked</source>
      <translation>靶区，按排名</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The best {area_percent:g} % of the cells with data are outlined; cells that touch, corners included, make one target. Targets are ranked by their mean probability, equals by their maximum and then by their area, so that a small hot spot comes before a large area of middling values.</source>
      <translation>圈定有数据像元中最好的 {area_percent:g} %；相连的像元（含对角）构成一个靶区。靶区按平均概率排名，相同者依次按最大值和面积，因此小而强的地段排在大而中等的地段之前。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The first {listed} of {n:,} targets{new}; the layer has all of them.</source>
      <translation>{n:,} 个靶区中的前 {listed} 个{new}；图层中有全部靶区。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The place to go first is the centre of the target's cell with the highest probability; of equal cells the northernmost, then the westernmost.</source>
      <translation>首先应去的位置是靶区中概率最高像元的中心；相同者取最北的，其次最西的。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The probabilities rank the ground. Calibrated or not, they are no chances of finding a deposit, which are smaller by far: a target of 0.9 is not certain, and neither is its place in the list exact.</source>
      <translation>概率用于对地段排名。无论是否校准，都不是找到矿床的机会，后者小得多：0.9 的靶区并不确定，其在列表中的名次也不精确。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The share of the area is a choice of whoever made this page: a larger one gives more and larger targets, and joins neighbours into one.</source>
      <translation>面积比例由本页的制作者选定：取较大的比例，靶区更多更大，相邻的会合为一个。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Unc.</source>
      <translation>不确定性</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Uncertainty is the mean over the target's cells. It does not change the ranking: models that agree may be wrong together.</source>
      <translation>不确定性为靶区像元的均值。它不改变排名：意见一致的模型可能一起出错。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Where to go</source>
      <translation>去哪里找</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>known: {deposits}</source>
      <translation>已知：{deposits}</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>target</source>
      <translation>个靶区</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>targets</source>
      <translation>个靶区</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{count} on {area_km2} km² of {known_km2} km² with data ({area_km2_2})</source>
      <translation>{count}，位于 {known_km2} km² 有数据地段中的 {area_km2} km²（{area_km2_2}）</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{count}, {inside} of them inside the map</source>
      <translation>{count}，其中 {inside} 个在图内</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{minimum_area_km2} km²</source>
      <translation>{minimum_area_km2} km²</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{text} Easting, Northing: where to go first, in metres{system}.</source>
      <translation>{text}东坐标、北坐标：首先应去的位置，以米计{system}。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{text}: {known} with a known deposit inside and {count} without.</source>
      <translation>{text}：{known} 个内有已知矿床，{count} 个没有。</translation>
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{text}; without known deposits, the table does not say which of them are new.</source>
      <translation>{text}；没有给出已知矿床，因此表中未说明哪些是新靶区。</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Class balance</source>
      <translation>类别平衡</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Crop size</source>
      <translation>裁剪大小</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Cross-entropy</source>
      <translation>交叉熵</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Cross-entropy loss by epoch; the dotted line marks the epoch that was kept.</source>
      <translation>各轮的交叉熵损失；点线标出保留的轮次。</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Epoch {epoch}</source>
      <translation>第 {epoch} 轮</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Halve every</source>
      <translation>减半周期</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>How the network was trained</source>
      <translation>网络的训练方式</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Mixup</source>
      <translation>Mixup</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>No deposits were held out while the network was trained: loss and accuracy say how well it remembers its windows, not how well it finds deposits it has not seen. A network of this size can learn a few hundred windows by heart.</source>
      <translation>训练网络时没有留出矿床：损失和准确率说明它对窗口记得多好，而不是找未见过的矿床有多好。这种规模的网络能死记几百个窗口。</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Optimiser</source>
      <translation>优化器</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Patch and crop</source>
      <translation>图块和裁剪块</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Patience</source>
      <translation>耐心轮数</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Share of windows whose class is right, by epoch.</source>
      <translation>各轮中类别判对的窗口比例。</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Training of {network}</source>
      <translation>{network} 的训练</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Training windows were mixed in pairs, labels as well: their loss cannot come near 0, and their accuracy counts a mixed window by its labels' shares.</source>
      <translation>训练窗口成对混合，标签也混合：其损失不会接近 0，混合窗口的准确率按标签份额计。</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Validation fold</source>
      <translation>验证折</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Windows</source>
      <translation>窗口</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>are the last ones (the loss of mixed windows rises and falls with the shares drawn)</source>
      <translation>为最后一轮（混合窗口的损失随抽取的份额起伏）</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>components</source>
      <translation>成分数</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>grid</source>
      <translation>格网</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>had the lowest {held_out}loss</source>
      <translation>的{held_out}损失最低</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>held-out </source>
      <translation>留出</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>held-out fold</source>
      <translation>留出折</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>patches</source>
      <translation>图块</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>training windows</source>
      <translation>训练窗口</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>{count} epochs were run; the weights of epoch {epoch} {why_kept} and were kept.</source>
      <translation>共运行 {count} 轮；第 {epoch} 轮的权重{why_kept}，已保留。</translation>
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>{patch_size} and {crop_size} cells of {cell_width:g} x {cell_height:g} m</source>
      <translation>{patch_size} 和 {crop_size} 个像元，每个 {cell_width:g} x {cell_height:g} m</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source> (above)</source>
      <translation>（上方）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source> (beyond)</source>
      <translation>（超出）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source> or </source>
      <translation>或</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>A page of variograms takes the measured and the fitted variograms of the same elements, at least one.</source>
      <translation>变差函数页需要至少一种相同元素的实测和拟合变差函数。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>AICc of the models tried, the smaller the better: {compared}. Taken: {name}, the simplest within 2 of the best.</source>
      <translation>所试模型的 AICc，越小越好：{compared}。采用：{name}，与最佳相差不超过 2 的最简单模型。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Distance ({name})</source>
      <translation>距离（{name}）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>East ({name})</source>
      <translation>东（{name}）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Long axis</source>
      <translation>长轴</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>North ({name})</source>
      <translation>北（{name}）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Nugget (of sill)</source>
      <translation>块金值（占基台值）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Nugget and sill in squared units of the values (or of their logarithms). With an anisotropy, ranges are those along its long axis.</source>
      <translation>块金值和基台值以值（或其对数）的平方单位计。有各向异性时，变程为沿长轴的变程。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Places</source>
      <translation>位置数</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Practical range (m)</source>
      <translation>实际变程 (m)</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Range a (m)</source>
      <translation>变程 a (m)</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Range a is the model's own parameter: a {reaching} model reaches its sill there. Others ({others}) approach the sill without end; their practical range, given here, is where 95 % of the partial sill is reached. Programs differ: PyKrige's range of the exponential model is 3 a, gstat's is a.</source>
      <translation>变程 a 是模型自身的参数：{reaching} 模型在该处达到基台值。其他模型（{others}）无限趋近基台值；此处给出的实际变程是达到偏基台值 95 % 处。各程序不同：PyKrige 的指数模型变程为 3 a，gstat 的为 a。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Semivariance</source>
      <translation>半方差</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Semivariances were estimated from {estimators}. Samples at one place were averaged first, so that the nugget does not see their differences. Models were fitted by weighted least squares with the weights N / γ² (N pairs of a lag, γ of the model; Cressie, 1985).</source>
      <translation>半方差由{estimators}估计。同一位置的样品先取平均，因此块金值不反映其差异。模型以加权最小二乘拟合，权重为 N / γ²（N 为滞后距的点对数，γ 为模型值；Cressie，1985）。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Sill</source>
      <translation>基台值</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>The lags of one survey are not independent, and AICc takes them to be: differences between models look surer than they are. A variogram far above the variance of the values, or rising without end, tells of a trend.</source>
      <translation>同一测区的各滞后距并不独立，而 AICc 视其为独立：模型之间的差别看起来比实际更确定。变差函数远高于值的方差或无限上升，表明存在趋势。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>constant</source>
      <translation>常数</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>fourth roots, which single outliers hardly move (Cressie &amp; Hawkins, 1980)</source>
      <translation>四次方根，几乎不受个别异常值影响（Cressie 和 Hawkins，1980）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>medians, which single outliers hardly move (Dowd, 1984)</source>
      <translation>中位数，几乎不受个别异常值影响（Dowd，1984）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>natural logarithms of the values</source>
      <translation>值的自然对数</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>practical range {metres} {name} (a = {metres_2} {name})</source>
      <translation>实际变程 {metres} {name}（a = {metres_2} {name}）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>pure nugget</source>
      <translation>纯块金效应</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>range {metres} {name}</source>
      <translation>变程 {metres} {name}</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>sill {sill}{above}</source>
      <translation>基台值 {sill}{above}</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>the mean of squared differences (Matheron, 1962)</source>
      <translation>平方差的均值（Matheron，1962）</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>values as given</source>
      <translation>原值</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>variance {variance}</source>
      <translation>方差 {variance}</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{azimuth_deg:.0f}°, ratio {ratio:.2f}</source>
      <translation>{azimuth_deg:.0f}°，比值 {ratio:.2f}</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{count} elements, {values}. {notes}</source>
      <translation>{count} 种元素，{values}。{notes}</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{count} of {count_2} elements have a warning, which their sections and plots show: {names}.</source>
      <translation>{count_2} 种元素中有 {count} 种有警告，见其各自部分和图：{names}。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{element} by direction: azimuths clockwise from north within {tolerance_deg:g}° (left; lines are the model), and by the vector between two places, north up (right; an ellipse shows a fitted anisotropy).</source>
      <translation>{element}，按方向：方位角自北顺时针，容差 {tolerance_deg:g}°（左；线为模型），以及按两点间向量，上为北（右；椭圆表示拟合的各向异性）。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{element}: measured (circles, larger for more pairs: {lags:,} to {lags_2:,} a lag, bars below) and fitted ({kind}).</source>
      <translation>{element}：实测（圆圈，点对越多越大：每个滞后距 {lags:,} 至 {lags_2:,} 对，见下方条形）和拟合（{kind}）。</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{kind}, all directions</source>
      <translation>{kind}，全方向</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{model} by smoothness</source>
      <translation>{model}视平滑度而定</translation>
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{model} {range:.2f} a</source>
      <translation>{model} {range:.2f} a</translation>
    </message>
    <message>
      <location filename="../models/spectra/angles.py" />
      <source>Spectra of {shape} bands cannot be compared with references of {shape_2}: bring both to the same bands.</source>
      <translation>{shape} 个波段的光谱无法与 {shape_2} 个波段的参考光谱比较：请统一到相同波段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/angles.py" />
      <source>There is no reference to compare spectra with: give at least one.</source>
      <translation>没有可供比较的参考光谱：请至少给出一条。</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>'{asked}' is no unit of spectra: choose one of {axis_units}.</source>
      <translation>“{asked}”不是光谱单位：请选择 {axis_units} 之一。</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>The columns of {name} count in '{strange}', which is no unit of spectra that is known: give wavelengths in nm or µm, or wavenumbers in cm-1.</source>
      <translation>{name} 的列以“{strange}”为单位，不是已知的光谱单位：请以 nm 或 µm 给出波长，或以 cm-1 给出波数。</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>wavelengths in nm</source>
      <translation>以 nm 为单位的波长</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>wavelengths in µm</source>
      <translation>以 µm 为单位的波长</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>wavenumbers in cm⁻¹</source>
      <translation>以 cm⁻¹ 为单位的波数</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>{first} to {last}</source>
      <translation>{first} 至 {last}</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>{name} does not say the unit of its bands; {centres:g} to {centres_2:g} were taken for {kind}.</source>
      <translation>{name} 没有说明波段单位；{centres:g} 至 {centres_2:g} 已作为{kind}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>{name} has wavelengths that are no numbers above 0: check its header.</source>
      <translation>{name} 的波长不是大于 0 的数：请检查其文件头。</translation>
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>{name} says that it counts in {stated}, and {asked} was asked for: leave the unit on auto.</source>
      <translation>{name} 注明以 {stated} 为单位，而要求的是 {asked}：请将单位保持为 auto。</translation>
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>Bands of {names} are {blur:.2g} times as wide as those of {names_2}: narrow features are lost.</source>
      <translation>{names} 的波段宽度为 {names_2} 的 {blur:.2g} 倍：窄特征会丢失。</translation>
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>no band of it is met</source>
      <translation>没有一个波段匹配</translation>
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>{bands} of {needed}</source>
      <translation>{bands}（共 {needed} 个）</translation>
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>{share} of its {bands} are met</source>
      <translation>其{bands}有 {share} 匹配</translation>
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>{share} of {names} ({runs}) lie where {names_2} ({extent}) have none: they were filled in a straight line from the nearest ones.</source>
      <translation>{names} 的 {share}（{runs}）位于 {names_2}（{extent}）没有波段处：已由最近的波段线性填补。</translation>
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>{upper}{names} ({extent}) and {names_2} ({extent_2}) overlap too little: {met}, and {least} are needed. Check the units of both, or train on bands that both have, with range(…) and exclude(…) among the steps.</source>
      <translation>{upper}{names}（{extent}）和{names_2}（{extent_2}）重叠太少：{met}，而需要 {least}。请检查两者的单位，或在步骤中用 range(…) 和 exclude(…)，以共有波段训练。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/features.py" />
      <source>All {count} spectra of a block are the same after its steps: check the spectra and the steps.</source>
      <translation>一个数据块的全部 {count} 条光谱经步骤后都相同：请检查光谱和步骤。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>No field of the table of samples holds the names of the spectra, which are {examples}: give the field that names the samples.</source>
      <translation>样品表中没有字段含光谱名称（{examples}）：请给出样品名字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>No sample is in all of the spectra and the table: check the field that names the samples.</source>
      <translation>没有样品同时见于所有光谱和样品表：请检查样品名字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>No sample of the first block is in {where}: the first has {examples}, and {where} has {examples_2}; choose the field that names the samples in both.</source>
      <translation>第一数据块的样品都不在{where}中：前者有 {examples}，{where}有 {examples_2}；请选择两者的样品名字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>Samples of the table go by its field '{best}'.</source>
      <translation>样品表的样品按字段“{best}”识别。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>Samples of {where} go by the names of its spectra, such as '{names}'.</source>
      <translation>{where}的样品按光谱名称识别，例如“{names}”。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>There is no field '{name}': {there}.</source>
      <translation>没有字段“{name}”：{there}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>the fields beside the bands are {columns}</source>
      <translation>波段以外的字段为 {columns}</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>there are only bands</source>
      <translation>只有波段</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>{key} of {where} is empty: choose the field that names the samples.</source>
      <translation>{where}的 {key} 为空：请选择样品名字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>{samples} of the first block are not in {where} and are left out: {missing}.</source>
      <translation>第一数据块的{samples}不在{where}中，已略去：{missing}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>{samples} of {where} have no spectrum in the first block.</source>
      <translation>{where}的{samples}在第一数据块中没有光谱。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>{samples} stand more than once in {key} of {where} ({set}): average their replicates, or leave all but one out.</source>
      <translation>{samples}在{where}的 {key} 中多次出现（{set}）：请对重复测量取平均，或只保留一个。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>, which is {threshold}</source>
      <translation>，即 {threshold}</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>Classes come from a field of names or from a field of contents with a threshold, and {given} given: give one of them.</source>
      <translation>类别取自名称字段，或取自含量字段加阈值，现{given}：请给出其一。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>The field {assay} holds no number: choose a field of contents.</source>
      <translation>字段 {assay} 没有数值：请选择含量字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>The threshold '{threshold}' is neither a number nor '{median}' nor a quantile between 0 and 1 such as 'q0.75': give one of these.</source>
      <translation>阈值“{threshold}”既不是数值，也不是“{median}”，也不是如“q0.75”的 0 到 1 之间的分位数：请给出其中之一。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>both {field} and {assay} were</source>
      <translation>同时给出了 {field} 和 {assay}</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>classes are the values of {field}</source>
      <translation>类别为 {field} 的值</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>high is {assay} above {limit}{how}; contents go from {ordered} to {ordered_2}</source>
      <translation>高为 {assay} 大于 {limit}{how}；含量从 {ordered} 到 {ordered_2}</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>neither was</source>
      <translation>二者均未给出</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>{samples} whose content in {assay} is only known to lie beyond a detection limit on the other side of {limit} are left out.</source>
      <translation>{samples}的 {assay} 含量只知道超出检出限，而检出限在 {limit} 的另一侧，已略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>{samples} without a class in {field} are left out.</source>
      <translation>{samples}在 {field} 中没有类别，已略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>{samples} without a content in {assay} are left out.</source>
      <translation>{samples}没有 {assay} 含量，已略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/methods.py" />
      <source>Binary Feature Fitting</source>
      <translation>Binary Feature Fitting</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/methods.py" />
      <source>PLS-DA</source>
      <translation>PLS-DA</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/methods.py" />
      <source>Spectral Angle Mapper</source>
      <translation>光谱角填图（SAM）</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/methods.py" />
      <source>support vector machine</source>
      <translation>支持向量机</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/options.py" />
      <source>No method was chosen: choose at least one of {method_names}.</source>
      <translation>没有选择方法：请至少选择 {method_names} 之一。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>The first block has no places: those of the second are taken.</source>
      <translation>第一数据块没有位置：采用第二数据块的位置。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>The model takes {blocks} of spectra ({asked}), and {count} were given: give {both}.</source>
      <translation>该模型需要{blocks}光谱（{asked}），给出了 {count} 个：请给出{both}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>both</source>
      <translation>两者</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>that one alone</source>
      <translation>仅该数据块</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>{samples} lack values in bands that the model needs and get no class: {names}.</source>
      <translation>{samples}在模型所需波段缺少数值，没有类别：{names}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>{upper}{name} are {quantity} and were turned into {wanted} for the model.</source>
      <translation>{upper}{name}为{quantity}，已为模型转换为{wanted}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>{upper}{name} hold {quantity} values, and the model was trained on {wanted}: give spectra of {wanted}.</source>
      <translation>{upper}{name}为{quantity}值，而模型用{wanted}训练：请给出{wanted}光谱。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/references.py" />
      <source>Binary Feature Fitting looks for absorption below the continuum of reflectance, and after the steps the spectra are {others}: leave derivatives, snv and absorbance out of the steps (for spectra of absorbance give the step 'reflectance'), or leave this method out.</source>
      <translation>Binary Feature Fitting 查找反射率连续统以下的吸收，而经步骤后光谱为{others}：请从步骤中去掉导数、snv 和 absorbance（吸光度光谱请加步骤“reflectance”），或不用此方法。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>All {count} samples are of the group '{next}' of {name}: held out together, nothing is left to learn from; choose a field with at least two groups, or none.</source>
      <translation>全部 {count} 个样品都属于 {name} 的分组“{next}”：一起留出后没有可学的样品；请选择至少有两组的字段，或不分组。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>All {samples} that can be used are {what} ({sentence}): at least two classes are needed; choose another field or threshold.</source>
      <translation>可用的{samples}全部{what}（{sentence}）：至少需要两个类别；请选择其他字段或阈值。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>No band of {extent} has a value in most spectra: check the table of spectra.</source>
      <translation>{extent} 的波段在大多数光谱中都没有值：请检查光谱表。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>of no class</source>
      <translation>不属于任何类别</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>of the class '{classes}'</source>
      <translation>属于类别“{classes}”</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>{bands} of {count:,} of the block of {extent} have no value in most spectra and are left out.</source>
      <translation>{extent} 数据块的 {count:,} 个波段中有{bands}在大多数光谱中没有值，已略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>{samples} with bands without a value, before or after the steps, are left out: {names}.</source>
      <translation>{samples}在步骤之前或之后有波段没有值，已略去：{names}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>{samples} without a value of {name} count as groups of their own, which can flatter the figures.</source>
      <translation>{samples}没有 {name} 的值，各自单独成组，指标可能因此偏乐观。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>Block {blocks} alone did better ({title}, {value}) than both together ({value_2}): the model takes both, as they were given; train with that block alone to use it.</source>
      <translation>仅用数据块 {blocks} 效果更好（{title}，{value}），优于两者合用（{value_2}）：模型按所给用两者；如要使用该数据块，请单独用它训练。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>Importance of bands</source>
      <translation>波段的重要性</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>No method is shown to be better than chance: the best, {title}, calls {value} of the samples it has not seen right on average over the classes, 95 % interval {low} to {high}, and chance is {chance}.</source>
      <translation>没有方法被证明优于随机：最好的{title}对未见过样品按类别平均判对 {value}，95 % 区间 {low} 至 {high}，随机为 {chance}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>No sample could be held out for the probabilities of the model: they are too sure of themselves.</source>
      <translation>没有样品可以留出来得到模型的概率：这些概率过于自信。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>The intervals rest on {groups}: so few say little about a new one.</source>
      <translation>区间基于{groups}：这么少的分组对新分组说明很少。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>Training the model</source>
      <translation>正在训练模型</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>With classes dealt out at random the best method came out as good in {p} of the cases: these figures may be chance.</source>
      <translation>类别随机分配时，最佳方法在 {p} 的情形下达到同样水平：这些指标可能是偶然。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>group</source>
      <translation>个分组</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>groups</source>
      <translation>个分组</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{classes} in one {where} only ({lonely}): while it is held out nothing is learnt of them, so that held-out figures count them as wrong.</source>
      <translation>{classes}只见于一个{where}（{lonely}）：它留出时没有学到这些类别，因此留出指标将其计为错误。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{classes} of fewer than {few_2} samples ({few}): one sample changes every figure.</source>
      <translation>{classes}样品少于 {few_2} 个（{few}）：一个样品就会改变所有指标。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{count} class is</source>
      <translation>{count} 个类别</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{count} classes are</source>
      <translation>{count} 个类别</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{title} knows its training samples by heart: balanced accuracy is {value} of these and {value_2} of samples held out. Only the latter tells how well new samples will be called.</source>
      <translation>{title}死记了训练样品：其平衡准确率为 {value}，留出样品为 {value_2}。只有后者说明新样品能判得多好。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>All {count} samples that can be used are of one group: held out together, nothing is left to learn from; choose a field with at least two groups, or none.</source>
      <translation>可用的全部 {count} 个样品都属于一个分组：一起留出后没有可学的样品；请选择至少有两组的字段，或不分组。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>There are {groups} groups and not {folds}: each group is held out by itself.</source>
      <translation>有 {groups} 个分组而不是 {folds} 个：每组单独留出。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>While a fold is held out only samples of the class '{left}' are left to learn from: give more groups that hold both classes, or no groups.</source>
      <translation>留出一折时只剩类别“{left}”的样品可学：请给出含两个类别的更多分组，或不分组。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>{method}, block {blocks}</source>
      <translation>{method}，数据块 {blocks}</translation>
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>{samples} of known class are fewer than {folds} folds: ask for fewer folds.</source>
      <translation>类别已知的{samples}少于 {folds} 折：请减少折数。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classification.py" />
      <source>{name} cannot be read as a model: an array is missing or damaged; train or copy it again.</source>
      <translation>{name} 无法作为模型读取：有数组缺失或损坏；请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/spectra/classification.py" />
      <source>{name} was trained with the method '{method}', and this plugin knows {methods}: update the plugin.</source>
      <translation>{name} 用方法“{method}”训练，而本插件识别 {methods}：请更新插件。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/network.py" />
      <source>The loss of the network was never a number: check the spectra for extreme values.</source>
      <translation>网络的损失从未得到有效数值：请检查光谱是否有极端值。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/network.py" />
      <source>{count} spectra are too few to train a network: give more, or choose plsr.</source>
      <translation>{count} 条光谱太少，无法训练网络：请给出更多光谱，或选择 plsr。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/options.py" />
      <source>Intervals are to hold {coverage:g} of contents: give a share between 0 and 1.</source>
      <translation>要求区间包含 {coverage:g} 的含量：请给出 0 到 1 之间的比例。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>Contents below 0 were set to 0, since none in training was negative: {floored}.</source>
      <translation>训练中没有负值，因此小于 0 的含量已置为 0：{floored}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>The spectra are {quantity}, and the model {name} learnt from {quantity_2}: bring them there with 'Preprocess spectra' first.</source>
      <translation>光谱为{quantity}，而模型 {name} 用{quantity_2}学习：请先用“光谱预处理”转换。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>spectrum</source>
      <translation>条光谱</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>spectrums</source>
      <translation>条光谱</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>{beyond} of {count} spectra lie outside what training saw (field outside), so that neither contents nor intervals are to be trusted: {names}.</source>
      <translation>{count} 条光谱中有 {beyond} 条超出训练范围（字段 outside），其含量和区间均不可信：{names}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>{name} cannot be read as a model of contents: an entry is missing or damaged; train or copy it again.</source>
      <translation>{name} 无法作为含量模型读取：有条目缺失或损坏；请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>{spectrums} without a value in every band got no contents: {names}.</source>
      <translation>{spectrums}不是每个波段都有值，没有得到含量：{names}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source> after the steps {steps}</source>
      <translation>（经步骤 {steps} 之后）</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>A table of assays was given and no field that names the samples: name the field that the spectra and the assays share.</source>
      <translation>给出了分析数据表而没有样品名字段：请指定光谱与分析数据共有的字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>After the steps '{steps}' no spectrum has a value in every band: leave bands without values out with range(from, to) as the first step, or check the steps.</source>
      <translation>经步骤“{steps}”后，没有光谱在每个波段都有值：请用 range(from, to) 作为第一步去掉没有值的波段，或检查步骤。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>All contents lie above the cut-off ({shown}): give a larger one, or none.</source>
      <translation>所有含量都高于截止值（{shown}）：请给出较大的值，或不限。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>All {count} spectra with a content are the same{value}: check the spectra and the steps.</source>
      <translation>有含量的全部 {count} 条光谱都相同{value}：请检查光谱和步骤。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>Contents that {why} are left out: {counts}.</source>
      <translation>{why}的含量已略去：{counts}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>No spectrum has a content: check the fields of the contents.</source>
      <translation>没有光谱有含量：请检查含量字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>No target was named: give the fields of the contents to learn.</source>
      <translation>未指定目标：请给出要学习的含量字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>Only one sample has both a spectrum and {name}: give more, some dozens at least.</source>
      <translation>只有一个样品同时有光谱和 {name}：请给出更多，至少几十个。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>The cut-off '{part}' cannot be read: give a number for all targets, or one for some of them as in '{targets}=1000'; the targets are {targets_2}.</source>
      <translation>无法读取截止值“{part}”：请给出适用于所有目标的数值，或为其中一些给出，如“{targets}=1000”；目标为 {targets_2}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>The spectra have no field '{key}': samples are found by the names of spectra.</source>
      <translation>光谱没有字段“{key}”：按光谱名称查找样品。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>have no logarithm, since they are not above 0,</source>
      <translation>不大于 0、没有对数</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>lie above the cut-off ({shown})</source>
      <translation>高于截止值（{shown}）</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>row</source>
      <translation>行</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>row of the table of assays</source>
      <translation>行分析数据</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{bands} have no value in most spectra and are left out: {names}.</source>
      <translation>{bands}在大多数光谱中没有值，已略去：{names}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{count} of {count_2} spectra have no row of assays.</source>
      <translation>{count_2} 条光谱中有 {count} 条没有分析数据行。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{field}: {below} values below detection are taken as half the limit.</source>
      <translation>{field}：{below} 个低于检出限的值取检出限的一半。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{name} has no column {missing}: its columns are {columns}.</source>
      <translation>{name} 没有列 {missing}：其列为 {columns}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{name} has no content in any sample with a spectrum: choose another field.</source>
      <translation>{name} 在有光谱的样品中都没有含量：请选择其他字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{name} holds no number in any of {rows}, but texts such as '{cell_text}': name a field of contents.</source>
      <translation>{name} 在{rows}中都没有数值，而是如“{cell_text}”的文本：请指定含量字段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{name} is {known} in all samples: there is nothing to learn from it.</source>
      <translation>{name} 在所有样品中均为 {known}：无从学习。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{samples} without a value in every band, before or after the steps, are left out: {lost}.</source>
      <translation>{samples}在步骤之前或之后不是每个波段都有值，已略去：{lost}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/training.py" />
      <source>Training on all samples</source>
      <translation>用全部样品训练</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/training.py" />
      <source>With {fewest} samples no interval can be promised to hold {coverage:g} % of new contents: the largest held-out error was taken.</source>
      <translation>仅有 {fewest} 个样品，无法保证区间包含 {coverage:g} % 的新含量：已取最大的留出误差。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/training.py" />
      <source>{count} groups are few: intervals of the figures, drawn from these, are too narrow rather than too wide.</source>
      <translation>{count} 个分组偏少：由此得到的指标区间偏窄而不是偏宽。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/training.py" />
      <source>{count} samples in {count_2} groups, {count_3:,} bands of {extent}, {count_4} targets: {targets}.</source>
      <translation>{count_2} 个分组中的 {count} 个样品，{extent} 的 {count_3:,} 个波段，{count_4} 个目标：{targets}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>All {known} samples with {name} are of one group: held out together, nothing is left to learn from; choose a field with at least two groups, or none.</source>
      <translation>有 {name} 的全部 {known} 个样品都属于一个分组：一起留出后没有可学的样品；请选择至少有两组的字段，或不分组。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>Each group is a fold of its own, so that repeats would hold out the same: one is made.</source>
      <translation>每组单独为一折，重复时留出的相同：只作一次。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>The network is trained {count} times for the figures, and {folds} times on parts of the samples for its learning curve.</source>
      <translation>网络为得到指标训练 {count} 次，为得到学习曲线用部分样品训练 {folds} 次。</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>fold {at} of {count}</source>
      <translation>第 {at} 折，共 {count} 折</translation>
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>{samples} with spectrum and {name} are fewer than {folds} folds: ask for fewer folds, or give more samples.</source>
      <translation>有光谱和 {name} 的{samples}少于 {folds} 折：请减少折数，或给出更多样品。</translation>
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>The bands of {name} count in different units ({map}).</source>
      <translation>{name} 的波段单位不同（{map}）。</translation>
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>that its header calls bad</source>
      <translation>（其文件头标为坏波段）</translation>
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{bands} of {name} {why} left out: {those}.</source>
      <translation>{name} 的{bands}{why}已略去：{those}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{file} cannot be opened as a raster: {failure}.</source>
      <translation>{file} 无法作为栅格打开：{failure}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{name} cannot be read: {failure}.</source>
      <translation>无法读取 {name}：{failure}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{name} has no band with values that its header does not call bad.</source>
      <translation>{name} 没有有值且文件头未标为坏波段的波段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{name} says no wavelengths, neither in its header nor in the metadata or names of its bands ({names}): write them into an ENVI header, or name the bands like '450 nm'.</source>
      <translation>{name} 没有波长，文件头中没有，波段的元数据或名称（{names}）中也没有：请写入 ENVI 文件头，或将波段命名为如“450 nm”。</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>A region cannot be brought onto the cells of the image ({failure}).</source>
      <translation>无法将一个区域对应到影像像元（{failure}）。</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>Finding the cells</source>
      <translation>正在查找像元</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>Looking at the bands</source>
      <translation>正在查看波段</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>No cell of the regions has data in {name}: check their place.</source>
      <translation>区域内的像元在 {name} 中都没有数据：请检查其位置。</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>No region lies on {name} ({geometry}), {regions} looked at: check the places and the CRS of both.</source>
      <translation>没有区域位于 {name}（{geometry}）上，已查看{regions}：请检查两者的位置和 CRS。</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>Reading spectra</source>
      <translation>正在读取光谱</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>The regions hold {cells} of {name} with {bands} each, more than a table should have ({most_values:,} cells): draw smaller polygons, or place points.</source>
      <translation>区域含 {name} 的{cells}，各有{bands}，超过一个表应有的数量（{most_values:,} 个单元格）：请绘制较小的多边形，或放置点。</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>region</source>
      <translation>个区域</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>regions</source>
      <translation>个区域</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>{cells} without data left out.</source>
      <translation>{cells}没有数据，已略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>{regions} beside {name} left out: {beside}.</source>
      <translation>{regions}在 {name} 之外，已略去：{beside}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>{regions} without the centre of a cell got the cells that they touch: {touched}.</source>
      <translation>{regions}不含像元中心，取其接触的像元：{touched}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>{spectrums} of {regions} read: {bands} from {extent}.</source>
      <translation>已读取{regions}的{spectrums}：{bands}，{extent}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>Reflectance of {name} reaches {nanmax:.4g} by its white reference: it is above 1 however it is read; the reference is none, or was taken in other light.</source>
      <translation>{name} 按其白板的反射率达到 {nanmax:.4g}：无论如何解读都大于 1；所用的不是白板，或在其他光照下测得。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>The GPS numbers of {name} were taken for decimal degrees, to the east above zero, for as degrees and minutes, which such files usually hold, they would lie in the sea at 0° N 0° E.</source>
      <translation>{name} 的 GPS 数值按十进制度处理，东经为正；如按此类文件通常所用的度和分，则会落在 0° N 0° E 的海中。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>spectra of type {kind}</source>
      <translation>{kind}类型的光谱</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>{bands} of {name}, where the white reference is dark or the ratio to it only noise (below {lowest_share:g} or above {highest_share:g}), have no reflectance.</source>
      <translation>{name} 的{bands}白板过暗或其比值只是噪声（小于 {lowest_share:g} 或大于 {highest_share:g}），没有反射率。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>{name} holds raw counts without a white reference: no reflectance comes of them.</source>
      <translation>{name} 为原始计数而没有白板：无法得到反射率。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>{name} holds {held} and no reflectance: export it as reflectance from ViewSpec or RS3.</source>
      <translation>{name} 为{held}而不是反射率：请从 ViewSpec 或 RS3 导出为反射率。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>{name} is damaged: its header says {channels} bands from {first:g} nm by {step:g} nm.</source>
      <translation>{name} 已损坏：其文件头称有 {channels} 个波段，自 {first:g} nm 起，间隔 {step:g} nm。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>Spectra of {name} share names; further ones of a name are numbered.</source>
      <translation>{name} 的光谱有重名；同名的后续光谱已编号。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {name} has no wavelengths: add them as 'wavelength = {{…}}'.</source>
      <translation>{name} 的文件头没有波长：请以“wavelength = {{…}}”添加。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {name} lacks samples, lines or a data type of real numbers: repair it.</source>
      <translation>{name} 的文件头缺少 samples、lines 或实数数据类型：请修复。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {name} names {count} spectra of {count_2}: names may hold commas; spectra are numbered.</source>
      <translation>{name} 的文件头列出 {count} 个光谱名，而有 {count_2} 条：名称可能含逗号；光谱已编号。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {source} holds texts among the numbers of '{name}': repair it.</source>
      <translation>{source} 的文件头在“{name}”的数值中有文本：请修复。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {source} lists {count} values as '{name}' for {count_2} bands: repair it.</source>
      <translation>{source} 的文件头为 {count_2} 个波段列出 {count} 个“{name}”值：请修复。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{name} has no ENVI header beside it (.hdr): copy both.</source>
      <translation>{name} 旁没有 ENVI 文件头（.hdr）：请一并复制。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{name} is no ENVI header: its first word is not ENVI.</source>
      <translation>{name} 不是 ENVI 文件头：首词不是 ENVI。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{name} is the header of a spectral library whose data are not beside it: copy both.</source>
      <translation>{name} 是光谱库的文件头，其数据不在旁边：请一并复制。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{name} is truncated: {expected:,} bytes are expected and {found:,} are there; copy it again.</source>
      <translation>{name} 被截断：应有 {expected:,} 字节，现有 {found:,}；请重新复制。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{source} counts its wavelengths in '{plain}', which is no unit of spectra that is known: give nm, µm or cm-1.</source>
      <translation>{source} 的波长以“{plain}”为单位，不是已知的光谱单位：请给出 nm、µm 或 cm-1。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>none at all</source>
      <translation>什么也没有</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{bands} of {name} where detectors overlap were left out: each detector was kept up to the middle.</source>
      <translation>{name} 在探测器重叠处的{bands}已略去：每个探测器保留到中间。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} has no column of reflectance, but {value}: measure against a white reference, or export reflectance.</source>
      <translation>{name} 没有反射率列，而有 {value}：请对照白板测量，或导出反射率。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} has {count} names of columns and {shape} columns: it is damaged.</source>
      <translation>{name} 有 {count} 个列名和 {shape} 列：文件已损坏。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} holds no reference beside its target: no reflectance comes of it.</source>
      <translation>{name} 在目标之外没有参考：无法得到反射率。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} holds texts among its values: it is damaged.</source>
      <translation>{name} 的值中有文本：文件已损坏。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} is truncated or damaged: its lines of values have {count} numbers, and the last has {count_2}.</source>
      <translation>{name} 被截断或损坏：值行有 {count} 个数，而最后一行有 {count_2} 个。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} is truncated: it ends before its values begin.</source>
      <translation>{name} 被截断：在值开始之前就结束了。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>The GPS of {name} gave no place on Earth ({problem}): it has none.</source>
      <translation>{name} 的 GPS 没有给出地球上的位置（{problem}）：按无位置处理。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>The GPS of {name} gave {problem}, which is left out.</source>
      <translation>{name} 的 GPS 给出{problem}，已略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>The place of {name} was read from its GPS (WGS 84, EPSG:4326).</source>
      <translation>{name} 的位置读自其 GPS（WGS 84，EPSG:4326）。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>an elevation of {elevation:g} m</source>
      <translation>{elevation:g} m 的高程</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>{name} holds no place: there was no GPS, or it had not found its satellites.</source>
      <translation>{name} 没有位置：没有 GPS，或未搜到卫星。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} cannot be read as JCAMP-DX ({error}): it is damaged or truncated.</source>
      <translation>{name} 无法作为 JCAMP-DX 读取（{error}）：文件已损坏或被截断。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} counts its bands in '{text}', which is no unit of spectra that is known: give nm, µm or cm-1.</source>
      <translation>{name} 的波段以“{text}”为单位，不是已知的光谱单位：请给出 nm、µm 或 cm-1。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} holds no spectrum: it has no lines of values (XYDATA or XYPOINTS).</source>
      <translation>{name} 没有光谱：没有值行（XYDATA 或 XYPOINTS）。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} holds transmittance, which is neither reflectance nor absorbance: export absorbance.</source>
      <translation>{name} 为透射率，既不是反射率也不是吸光度：请导出吸光度。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} is damaged: its lines do not agree with one another ({wrong}).</source>
      <translation>{name} 已损坏：各行互相不符（{wrong}）。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} is truncated or damaged: {expected:,} values are expected and {count:,} are there.</source>
      <translation>{name} 被截断或损坏：应有 {expected:,} 个值，现有 {count:,} 个。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name}: lines do not begin at the wavelengths that first, last and number of its points say; these were taken.</source>
      <translation>{name}：各行不是从由首点、末点和点数所定的波长开始；以后者为准。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>, the last of {several} in the file, which is the one that OPUS shows</source>
      <translation>，为文件中 {several} 个的最后一个，即 OPUS 所显示的</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>no spectrum at all</source>
      <translation>没有任何光谱</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name} cannot be read as a file of OPUS ({error}): it is damaged; copy it again.</source>
      <translation>{name} 无法作为 OPUS 文件读取（{error}）：文件已损坏；请重新复制。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name} counts its bands in '{dxu}', which is no unit of spectra that is known: export it in wavenumbers.</source>
      <translation>{name} 的波段以“{dxu}”为单位，不是已知的光谱单位：请以波数导出。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name} has no block of absorbance or reflectance, but {value}: compute absorbance (AB) or reflectance in OPUS and save it.</source>
      <translation>{name} 没有吸光度或反射率数据块，而有 {value}：请在 OPUS 中计算吸光度（AB）或反射率并保存。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name} is damaged: {count:,} values of {count_2:,} bands were found.</source>
      <translation>{name} 已损坏：找到 {count_2:,} 个波段的 {count:,} 个值。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name}: block of {label}{rest}.</source>
      <translation>{name}：{label} 数据块{rest}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formulas/axis.py" />
      <source>Detectors cannot be joined at {join:g} {unit}: fewer than two bands lie between it and the next join or end of the spectra, {centres:g} to {centres_2:g} {unit}. Give joins inside them.</source>
      <translation>无法在 {join:g} {unit} 处拼接探测器：它与下一拼接点或光谱端点之间少于两个波段，{centres:g} 至 {centres_2:g} {unit}。请给出其内的拼接点。</translation>
    </message>
    <message>
      <location filename="../models/spectra/formulas/continuum.py" />
      <source>Continuum removal needs scikit-learn, which this Python lacks: install it with {install}, or leave the step 'continuum' out.</source>
      <translation>连续统去除需要 scikit-learn，而此 Python 没有：请用 {install} 安装，或去掉步骤“continuum”。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>Classifying the image</source>
      <translation>正在对影像分类</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>No cell of the image has a class: the map is empty.</source>
      <translation>影像的像元都没有类别：图为空。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>The model takes {count} blocks of spectra ({extent}), and an image is one: train a model on the block that the image has.</source>
      <translation>该模型需要 {count} 个光谱数据块（{extent}），而影像只有一个：请用影像所具有的数据块训练模型。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>The model was trained on values that are neither reflectance nor absorbance, which an image cannot give: train it on reflectance, and leave derivatives and the like to its steps.</source>
      <translation>该模型用既非反射率也非吸光度的值训练，影像无法提供：请用反射率训练，将导数等留给其步骤。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>are dark, with a mean reflectance below {shadow} (shadow or water)</source>
      <translation>为暗像元，平均反射率低于 {shadow}（阴影或水体）</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>have a spectrum that the model's steps cannot take, as they would divide by 0 or take its logarithm</source>
      <translation>的光谱不能用于模型步骤，因为会除以 0 或取其对数</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>have no class that is as probable as {least_probability}</source>
      <translation>没有概率达到 {least_probability} 的类别</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>have no data in some band, or 0 in all</source>
      <translation>在某波段没有数据，或在所有波段为 0</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>the image {name}</source>
      <translation>影像 {name}</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>{cells} of {total:,} ({number}) {why}: unclassified (0).</source>
      <translation>{total:,} 个像元中有{cells}（{number}）{why}：未分类（0）。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>{name} has no georeference, and neither have its maps: QGIS shows both alike, with cells counted from the upper left corner; no distances or areas can be read off them.</source>
      <translation>{name} 没有地理参考，其图也没有：QGIS 对两者同样显示，像元从左上角起计；无法从中量取距离或面积。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>{name} holds reflectance, which was turned into absorbance for the model.</source>
      <translation>{name} 为反射率，已为模型转换为吸光度。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image_mask.py" />
      <source>{name} covers the centre of no cell of the image ({geometry}): check its place and its CRS.</source>
      <translation>{name} 没有覆盖任何影像像元（{geometry}）的中心：请检查其位置和 CRS。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image_result.py" />
      <source>Cells of each class: {parts}; {columns:,} without.</source>
      <translation>各类别的像元：{parts}；{columns:,} 个没有类别。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image_result.py" />
      <source>Shadow below a reflectance of {shadow:g} is not possible: give a share below 1.</source>
      <translation>以反射率 {shadow:g} 为阴影阈值不可能：请给出小于 1 的比例。</translation>
    </message>
    <message>
      <location filename="../models/spectra/image_result.py" />
      <source>The least probability is {least_probability:g}: give a share between 0 and 1.</source>
      <translation>最小概率为 {least_probability:g}：请给出 0 到 1 之间的比例。</translation>
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>No value is left of {of_spectra} after {steps}: look for missing, flat or dark spectra.</source>
      <translation>{of_spectra}经 {steps} 后没有剩余的值：请查看是否有缺失、平直或过暗的光谱。</translation>
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>The step '{step}' has learnt nothing yet: it takes its reference from training.</source>
      <translation>步骤“{step}”尚未学习：其参考取自训练。</translation>
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>because a step has no result there (no logarithm of what is not above 0, no deviation of a flat spectrum)</source>
      <translation>因为某一步在此没有结果（不大于 0 的值没有对数，平直的光谱没有偏差）</translation>
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>because values were missing in what came in</source>
      <translation>因为输入中有缺失值</translation>
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>{number:,} spectra</source>
      <translation>{number:,} 条光谱</translation>
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>{number:,} spectrum</source>
      <translation>{number:,} 条光谱</translation>
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>{values} of {of_spectra} ({names}) came out missing after the steps, {why}.</source>
      <translation>{of_spectra}（{names}）的{values}经步骤后缺失，{why}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source> although its header says a scale of {stated:,g}</source>
      <translation>，尽管其文件头称尺度为 {stated:,g}</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source> on an axis of wavenumbers</source>
      <translation>（波数轴）</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>Reflectance of {source} ({low:,.4g} to {high:,.4g}) was taken for {word} and divided by {factor:,g}{doubt}.</source>
      <translation>{source} 的反射率（{low:,.4g} 至 {high:,.4g}）已作为{word}，除以 {factor:,g}{doubt}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>Reflectance of {source} reaches {high:,.6g}: as a share it is above 1, in per cent above 100, and times 10,000 above 10,000; bring it to reflectance, for these may be raw counts or radiance.</source>
      <translation>{source} 的反射率达到 {high:,.6g}：按比例大于 1，按百分比大于 100，按 10,000 倍大于 10,000；请转换为反射率，因为这些可能是原始计数或辐亮度。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>Values of {source} are divided by {stated:,g}, as its header says.</source>
      <translation>{source} 的值已按其文件头除以 {stated:,g}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>absorbance</source>
      <translation>吸光度</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>neither reflectance nor absorbance</source>
      <translation>既非反射率也非吸光度</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>reflectance</source>
      <translation>反射率</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>that the file calls bad</source>
      <translation>（文件标为坏波段）</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{bands} of {source} {why} {was} left out: {named_bands}.</source>
      <translation>{source} 的{bands}{why}{was}略去：{named_bands}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{filled:,} of {count:,} spectra of {source} without any value left out: {names}.</source>
      <translation>{source} 的 {count:,} 条光谱中有 {filled:,} 条没有任何值，已略去：{names}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{shares:,} of {count:,} spectra of {source} never exceed {highest_share:g} and may be shares already, which would make them {scale:,g} times too dark: {names}.</source>
      <translation>{source} 的 {count:,} 条光谱中有 {shares:,} 条从不超过 {highest_share:g}，可能已是比例，若如此则会暗 {scale:,g} 倍：{names}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{source} does not say what its values are; {low:.4g} to {high:.4g}{axis} were taken for {neither_reflectance_nor}.</source>
      <translation>{source} 没有说明其值的含义；{low:.4g} 至 {high:.4g}{axis}已作为{neither_reflectance_nor}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{source} holds no spectrum: none of its {bands} has a value.</source>
      <translation>{source} 没有光谱：其{bands}都没有值。</translation>
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{values} of {source} in bands that most spectra have are missing.</source>
      <translation>{source} 在大多数光谱都有的波段中缺失{values}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>Files of OPUS whose names differ in their endings (.0, .1 …) only are replicates of one sample.</source>
      <translation>名称仅结尾（.0、.1 …）不同的 OPUS 文件是同一样品的重复测量。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>Spectra are not of one kind, {quantity} in {names} and {quantity_2} in {name}: give those of one kind only, or convert the others first.</source>
      <translation>光谱类型不一，{names} 为{quantity}，{name} 为{quantity_2}：请只给出一种，或先转换其他光谱。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>The bands of {moved} lie beside those of {source}, by less than half their distance; values were interpolated linearly.</source>
      <translation>{moved} 的波段与 {source} 的相差不到其间距的一半；值已线性插值。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>The folder {name} holds no file of spectra that is known ({files} in it): choose one with files of ASD, OPUS, JCAMP-DX, SVC, Spectral Evolution, ENVI libraries, or tables.</source>
      <translation>文件夹 {name} 中没有已知的光谱文件（其中有{files}）：请选择含 ASD、OPUS、JCAMP-DX、SVC、Spectral Evolution、ENVI 光谱库或表格文件的文件夹。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>The places of {strange} lie in another reference system and are left out.</source>
      <translation>{strange} 的位置采用另一参考系，已略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>There are no spectra: give a table, a file or a folder.</source>
      <translation>没有光谱：请给出表格、文件或文件夹。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>file</source>
      <translation>个文件</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>files</source>
      <translation>个文件</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{bands} that {names} does not have were left out of other sources; {bands_2} from {extent} are in all.</source>
      <translation>{names} 所没有的{bands}已从其他来源中略去；全部都有的为{bands_2}，{extent}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{files} of the folder {name} not read: {rest}.</source>
      <translation>文件夹 {name} 中有{files}未读取：{rest}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{names} has {bands} from {extent}, and {other} has {bands_2} from {extent_2}, among which those are not: bring both to the same bands with the step resample of 'Preprocess spectra' first.</source>
      <translation>{names} 有{bands}（{extent}），{other} 有{bands_2}（{extent_2}），后者不含前者：请先用“光谱预处理”的 resample 步骤统一到相同波段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{name} and {count} more</source>
      <translation>{name} 及另外 {count} 个</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{name} is empty: copy it again.</source>
      <translation>{name} 为空：请重新复制。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{name} is no file of spectra that is known: give a table (CSV, XLSX), ASD, OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed) or an ENVI library with its header.</source>
      <translation>{name} 不是已知的光谱文件：请给出表格（CSV、XLSX）、ASD、OPUS、JCAMP-DX、SVC（.sig）、Spectral Evolution（.sed）或带文件头的 ENVI 光谱库。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{plain} is no file or folder: check its name.</source>
      <translation>{plain} 不是文件或文件夹：请检查其名称。</translation>
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{without:,} of {count:,} spectra have no place.</source>
      <translation>{count:,} 条光谱中有 {without:,} 条没有位置。</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>Texts that differ between replicates of a sample left out: {lost}.</source>
      <translation>同一样品的重复测量之间不同的文本已略去：{lost}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>There is no field {field} that tells replicates: fields are {value}.</source>
      <translation>没有标明重复测量的字段 {field}：字段为 {value}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>occur</source>
      <translation>出现</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>occurs</source>
      <translation>出现</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>replicate</source>
      <translation>个重复测量</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>replicates</source>
      <translation>个重复测量</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>sample id</source>
      <translation>个样品编号</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>sample ids</source>
      <translation>个样品编号</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>{replicates} of {samples} averaged by {field}, {counts} to {counts_2} of each.</source>
      <translation>{samples}的{replicates}已按 {field} 取平均，每个样品 {counts} 至 {counts_2} 个。</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>{rows} have no {field}, so that it is not known which sample they are replicates of: fill them or leave them out.</source>
      <translation>{rows}没有 {field}，不知道是哪个样品的重复测量：请填写或略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>{sample_ids} of {source} {occurs} more than once ({doubled}): average the replicates of a sample with 'Preprocess spectra', or give each spectrum an id of its own.</source>
      <translation>{source} 的{sample_ids}{occurs}多次（{doubled}）：请用“光谱预处理”对样品的重复测量取平均，或给每条光谱各自的编号。</translation>
    </message>
    <message>
      <location filename="../models/spectra/similarity.py" />
      <source>References lack values in some bands: leave those bands out.</source>
      <translation>参考光谱在某些波段缺少值：请去掉这些波段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>'{text}' is no range of bands: give its two ends, such as 400, 2400.</source>
      <translation>“{text}”不是波段范围：请给出两端，如 400, 2400。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>A single band has no derivative: take more bands.</source>
      <translation>单个波段没有导数：请取更多波段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>A window of {window} bands is longer than {bands}, the shortest run of bands without a gap ({extent}, {runs}): give a shorter window.</source>
      <translation>{window} 个波段的窗口比{bands}长，后者是最短的连续波段段（{extent}，{runs}）：请给出较短的窗口。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Bands are not evenly spaced: savgol smoothed by their numbers, not by their distances.</source>
      <translation>波段间隔不均匀：savgol 按波段序号平滑，而不是按间距。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Bands from {extent} are not evenly spaced, so that savgol cannot differentiate by the axis: put 'resample(…)' before it, or write savgol({window}, {order}); derivative({derivative}).</source>
      <translation>{extent} 的波段间隔不均匀，savgol 无法按轴求导：请在其前加“resample(…)”，或写 savgol({window}, {order}); derivative({derivative})。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Bands from {extent} were asked for, and the spectra reach from {extent_2}: leave out what lies outside.</source>
      <translation>要求的波段为 {extent}，而光谱范围为 {extent_2}：请去掉范围以外的部分。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Bands of width {width:g} are not possible: give a width above 0.</source>
      <translation>宽度为 {width:g} 的波段不可能：请给出大于 0 的宽度。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Joins {value} do not rise: give them in rising order.</source>
      <translation>拼接点 {value} 不是递增的：请按递增次序给出。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The convex hull was laid over spectra that are no reflectance, where absorption features may point up and lie on the hull: put 'reflectance' before 'continuum' if these are absorbance.</source>
      <translation>凸包所用的光谱不是反射率，其吸收特征可能朝上并位于凸包上：如果是吸光度，请在“continuum”之前加“reflectance”。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The reference of msc has {bands}, and the spectra that meet it {count}: use the bands that it was learnt from.</source>
      <translation>msc 的参考有{bands}，而遇到的光谱有 {count} 个：请使用学习时的波段。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The step '{step}' is of {quantity}, and the spectra that it meets are neither {quantity} nor {step}: put it before derivatives, snv and detrend.</source>
      <translation>步骤“{step}”针对{quantity}，而所遇光谱既非{quantity}也非 {step}：请将其放在导数、snv 和 detrend 之前。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The step '{text}' has {numbers}: write {usage}.</source>
      <translation>步骤“{text}”有{numbers}：请写成 {usage}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The step '{text}' holds something that is no number: write {usage}.</source>
      <translation>步骤“{text}”中有不是数值的内容：请写成 {usage}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>There is no step '{text}': write steps such as {usage}, separated by semicolons.</source>
      <translation>没有步骤“{text}”：请写 {usage} 这样的步骤，用分号分隔。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>These spectra are {step} already: leave the step '{step}' out.</source>
      <translation>这些光谱已经是 {step}：请去掉步骤“{step}”。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>brings each spectrum to mean 0 and deviation 1</source>
      <translation>使每条光谱均值为 0、标准差为 1</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>derivative({order}) is not there: give 1 or 2, after savgol to keep noise down.</source>
      <translation>没有 derivative({order})：请给出 1 或 2，并放在 savgol 之后以抑制噪声。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>detrend({order}) needs more than {order} bands, and there are {count}.</source>
      <translation>detrend({order}) 需要多于 {order} 个波段，现有 {count} 个。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>differentiates by the axis, band by band</source>
      <translation>按轴逐波段求导</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>divides each spectrum by its convex hull</source>
      <translation>将每条光谱除以其凸包</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>even bands by areas, or given bands by a Gaussian response as wide as their spacing</source>
      <translation>按面积得到等间隔波段，或按宽度等于其间距的高斯响应得到给定波段</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>exclude({value}) are no ranges: give pairs, the lower end first, as in exclude(1350, 1450, 1800, 1950).</source>
      <translation>exclude({value}) 不是范围：请成对给出，小端在前，如 exclude(1350, 1450, 1800, 1950)。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>fits each spectrum to the mean of the training spectra</source>
      <translation>将每条光谱拟合到训练光谱的均值</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>keeps the bands from low to high</source>
      <translation>保留从 low 到 high 的波段</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>leaves out the bands of one range or several</source>
      <translation>去掉一个或几个范围的波段</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>msc needs a mean of training spectra that differs from band to band, and here it does not.</source>
      <translation>msc 需要各波段有差异的训练光谱均值，而此处没有差异。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>msc needs the mean of training spectra, and none has a value in every band.</source>
      <translation>msc 需要训练光谱的均值，而没有光谱在每个波段都有值。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>number</source>
      <translation>个数值</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>numbers</source>
      <translation>个数值</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>range({low:g}, {high:g}) is no range: give the lower end first.</source>
      <translation>range({low:g}, {high:g}) 不是范围：请将小端放在前面。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>range({low:g}, {high:g}) leaves no band: the spectra reach from {extent}, and ranges are in nanometres.</source>
      <translation>range({low:g}, {high:g}) 没有留下波段：光谱范围为 {extent}，范围以纳米计。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>resample(width) or resample(band, band, …)</source>
      <translation>resample(width) 或 resample(band, band, …)</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>resample({width:g}) leaves no band: the spectra reach from {extent}.</source>
      <translation>resample({width:g}) 没有留下波段：光谱范围为 {extent}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>run</source>
      <translation>段</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>runs</source>
      <translation>段</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>savgol({window}, {order}, {derivative}) cannot be fitted: the window is an odd number of bands larger than the order, and the derivative is at most the order.</source>
      <translation>savgol({window}, {order}, {derivative}) 无法拟合：窗口应为大于阶数的奇数个波段，导数不超过阶数。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>shifts detectors so that they agree where they meet</source>
      <translation>平移各探测器，使其在衔接处一致</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>smooths by polynomials in a window of bands, or differentiates by the axis</source>
      <translation>在波段窗口内用多项式平滑，或按轴求导</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>subtracts each spectrum's own polynomial (order 2)</source>
      <translation>减去每条光谱自身的多项式（2 阶）</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>{name} {value:g} is no whole number from {least} on: give for example {least_2}.</source>
      <translation>{name} {value:g} 不是从 {least} 起的整数：请给出例如 {least_2}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>{what} leaves no band: the spectra reach from {extent}.</source>
      <translation>{what}没有留下波段：光谱范围为 {extent}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>Bands must rise, each with a wavelength of its own above 0: sort them, and leave doubles out.</source>
      <translation>波段必须递增，各有大于 0 的不同波长：请排序并去掉重复。</translation>
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>There is no band: at least one wavelength is needed.</source>
      <translation>没有波段：至少需要一个波长。</translation>
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>There is no quantity '{quantity}': choose one of {quantities}.</source>
      <translation>没有物理量“{quantity}”：请选择 {quantities} 之一。</translation>
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>There is no unit '{unit}' of spectra: give {units}.</source>
      <translation>没有光谱单位“{unit}”：请给出 {units}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>Values of {shape} do not belong to {count} spectra of {count_2} bands.</source>
      <translation>形状为 {shape} 的值与 {count_2} 个波段的 {count} 条光谱不符。</translation>
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>{count} widths were given for {count_2} bands: give one for each.</source>
      <translation>为 {count_2} 个波段给出了 {count} 个宽度：请每个波段给出一个。</translation>
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>{low:,.6g} to {high:,.6g} {unit}</source>
      <translation>{low:,.6g} 至 {high:,.6g} {unit}</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>No wavelengths were recognised in {name}, whose columns are {columns}: give a table with a column per band, three at least, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1.</source>
      <translation>{name} 中没有识别出波长，其列为 {columns}：请给出每个波段一列的表，至少三列，列名如 1100、X1100、1100 nm、1.1 um 或 3997.2 cm-1。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>Row {number} of {name} has more cells than the {width} columns that have a name: check it for a delimiter or a decimal comma outside quotation marks.</source>
      <translation>{name} 第 {number} 行的单元格多于有名称的 {width} 列：请检查引号外是否有分隔符或小数逗号。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>Rows of {name} above the names of columns did not count: {titles}.</source>
      <translation>{name} 中列名以上的行未计入：{titles}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{cells} of {name} in columns of bands hold no number and count as missing.</source>
      <translation>{name} 的波段列中有{cells}不是数值，按缺失计。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has a row for each value, and it is not clear which of {values} holds them: call it reflectance or absorbance.</source>
      <translation>{name} 每个值一行，但不清楚值在 {values} 中的哪一列：请将其命名为 reflectance 或 absorbance。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has a row for each value, and no column tells the samples apart: name it sample.</source>
      <translation>{name} 每个值一行，而没有区分样品的列：请将其命名为 sample。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has a row for each value: {samples} at {bands}.</source>
      <translation>{name} 每个值一行：{samples}，{bands}。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has fewer than two rows: give a table with names of columns and rows below them.</source>
      <translation>{name} 少于两行：请给出有列名且其下有数据行的表。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has no names of columns; the first was taken for wavelengths.</source>
      <translation>{name} 没有列名；首行已作为波长。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has no rows: give a table with a row for each spectrum.</source>
      <translation>{name} 没有行：请给出每条光谱一行的表。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has wavelengths but no column of numbers beside them.</source>
      <translation>{name} 有波长，但旁边没有数值列。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{rows} of {name} have no number as {columns}: repair them or leave them out.</source>
      <translation>{name} 的{rows}没有 {columns} 数值：请修复或略去。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{sample_ids} of {table} ({doubled}) have more than one value at a wavelength, the first at {centre:g}: give each spectrum an id of its own.</source>
      <translation>{table} 的{sample_ids}（{doubled}）在同一波长有多个值，首个在 {centre:g}：请给每条光谱各自的编号。</translation>
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{table} counts its bands in '{stated}', which is no unit of spectra that is known: give nm, µm or cm-1.</source>
      <translation>{table} 的波段以“{stated}”为单位，不是已知的光谱单位：请给出 nm、µm 或 cm-1。</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>Beyond location the elements {adds}: skill {value} (95 % interval {spread}; none is 0.5), p {p:.2g}. {beyond_verdict}</source>
      <translation>在位置之外，元素{adds}：预测能力 {value}（95 % 区间 {spread}；无预测能力为 0.5），p {p:.2g}。{beyond_verdict}</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>Beyond that the elements {adds}, as {method} sees them: a deposit that the model had not seen ranks above {value:.0f} of 100 cells of the ground within {radius_m} of it (95 % interval {low:.0f} to {high:.0f}), on a scale on which location alone gives 50. {reached} {beyond_verdict}</source>
      <translation>除此之外，按{method}的判断，元素{adds}：模型未见过的矿床在其 {radius_m} 以内的 100 个像元中排名高于 {value:.0f} 个（95 % 区间 {low:.0f} 至 {high:.0f}），在该尺度上仅凭位置为 50。{reached}{beyond_verdict}</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>Nearness to known deposits alone, with no element at all, reaches an AUC over area of {value} (95 % interval {spread}) on the same folds: deposits lie together, and whatever has learnt where they lie finds their neighbours.</source>
      <translation>仅凭与已知矿床的邻近性、不用任何元素，在相同的折上面积 AUC 达到 {value}（95 % 区间 {spread}）：矿床成群分布，凡是学到其位置的方法都能找到邻近的矿床。</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>That cannot be told from a pattern of deposits without any geology.</source>
      <translation>这与不含任何地质信息的矿床点型无法区分。</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>That is better than chance.</source>
      <translation>这优于随机。</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>The moved patterns differ so much that this may be luck still: more of them (MOVED) would tell.</source>
      <translation>移位点型之间差别很大，这仍可能是运气：增加点型（MOVED）可以判明。</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>The same pattern of deposits, turned and put down elsewhere {count} times, where no element can show it, reaches that {times} (p {p:.2g}).</source>
      <translation>同一矿床点型经旋转并放到别处 {count} 次，那里没有元素能反映它，其中达到此水平的有{times}（p {p:.2g}）。</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>add nothing</source>
      <translation>没有增加任何信息</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>add {gain}</source>
      <translation>增加 {gain}</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>not once</source>
      <translation>零次</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>once</source>
      <translation>一次</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>seem to add {gain}</source>
      <translation>似乎增加 {gain}</translation>
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>{count} times</source>
      <translation>{count} 次</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>A calibration of slope {slope:g} and intercept {intercept:g} does not rise: fit it again.</source>
      <translation>斜率 {slope:g}、截距 {intercept:g} 的校准不是递增的：请重新拟合。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>No calibration is left of {value}: choose 'platt', or give scores within 0 to 1.</source>
      <translation>{value}没有留下校准：请选择“platt”，或给出 0 到 1 之间的得分。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>Probabilities reach from {p:g} to {p_2:g}: calibrate the scores first.</source>
      <translation>概率范围为 {p:g} 至 {p_2:g}：请先校准得分。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>Some {what} or weights are not finite, or a weight is negative: leave cells without data out.</source>
      <translation>有的{what}或权重不是有限值，或权重为负：请略去无数据像元。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The calibrated probabilities of {title} are worse than always saying the share of deposits (Brier skill {skill}): read the map as a ranking.</source>
      <translation>{title}的校准概率比始终报矿床比例还差（Brier 技巧 {skill}）：请将该图作为排名解读。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The calibration has {count} knots of scores and {count_2} of probabilities; both must rise: fit it again.</source>
      <translation>校准有 {count} 个得分节点和 {count_2} 个概率节点；两者都必须递增：请重新拟合。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The probabilities of {title} are {what} even after calibration (slope {slope:.2f}, right would be 1): read the map as a ranking.</source>
      <translation>{title}的概率校准后仍{what}（斜率 {slope:.2f}，正确应为 1）：请将该图作为排名解读。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The probabilities of {title} do not rise with the share of deposits (slope {slope}, right would be 1): do not use them.</source>
      <translation>{title}的概率不随矿床比例升高（斜率 {slope}，正确应为 1）：请勿使用。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The stored calibration {dict} cannot be read: write it with this version of the plugin.</source>
      <translation>无法读取存储的校准 {dict}：请用本版插件写出。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>Without fold {one} there are no cases of both classes to calibrate with: use more folds or more deposits.</source>
      <translation>不含第 {one} 折时，没有两类样本可供校准：请用更多折或更多矿床。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>calibration</source>
      <translation>校准</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>none given</source>
      <translation>未给出</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>too extreme</source>
      <translation>过于极端</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>too timid</source>
      <translation>过于保守</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>{labels} of {count} cases are deposits: calibration needs deposits and background.</source>
      <translation>{count} 个样本中有 {labels} 个矿床：校准需要矿床和背景。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>{size} scores were given with {size_2} folds: give one fold to each score.</source>
      <translation>给出了 {size} 个得分和 {size_2} 个折：请为每个得分给出一个折。</translation>
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>{size} {what}, {size_2} labels and {size_3} weights were given: give one of each per case.</source>
      <translation>给出了 {size} 个{what}、{size_2} 个标签和 {size_3} 个权重：请为每个样本各给出一个。</translation>
    </message>
    <message>
      <location filename="../models/statistics/conformal.py" />
      <source>Ground for {coverage:g} of new deposits was asked for: give a share between 0 and 1, e.g. 0.9.</source>
      <translation>要求包含 {coverage:g} 的新矿床的地段：请给出 0 到 1 之间的比例，如 0.9。</translation>
    </message>
    <message>
      <location filename="../models/statistics/conformal.py" />
      <source>No deposit was ranked: the ground for new ones cannot be told.</source>
      <translation>没有矿床得到排名：无法说明新矿床所需的地段。</translation>
    </message>
    <message>
      <location filename="../models/statistics/ranks.py" />
      <source>Ranks of shape {shape} cannot be compared with ranks of shape {shape_2}: give both methods the same repeats and deposits.</source>
      <translation>形状为 {shape} 的排名无法与形状为 {shape_2} 的排名比较：请为两种方法给出相同的重复和矿床。</translation>
    </message>
    <message>
      <location filename="../models/statistics/ranks.py" />
      <source>Ranks of shape {shape} do not go with folds of shape {shape_2}: give both as (repeats, deposits).</source>
      <translation>形状为 {shape} 的排名与形状为 {shape_2} 的折不符：请都按（重复, 矿床）给出。</translation>
    </message>
    <message>
      <location filename="../models/statistics/ranks.py" />
      <source>Ranks reach from {nanmin:g} to {nanmax:g}: give shares of the area, 0 to 1.</source>
      <translation>排名范围为 {nanmin:g} 至 {nanmax:g}：请给出 0 到 1 的面积比例。</translation>
    </message>
    <message>
      <location filename="../models/statistics/ranks.py" />
      <source>The best {share:g} of the area was asked for: give a share between 0 and 1, e.g. 0.2.</source>
      <translation>要求最佳 {share:g} 的面积：请给出 0 到 1 之间的比例，如 0.2。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/drillholes.py" />
      <source>{holes} holes were asked for: give 1 to 5,000.</source>
      <translation>要求 {holes} 个钻孔：请给出 1 到 5,000。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/spectra.py" />
      <source>An image of {columns} x {rows} cells was asked for: give 10 to 10,000 a side.</source>
      <translation>要求 {columns} x {rows} 像元的影像：请给出每边 10 到 10,000。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/spectra.py" />
      <source>The scene has no {minerals}: it is too small, ask for more columns and rows or take another seed.</source>
      <translation>场景中没有 {minerals}：范围太小，请要求更多列和行，或换一个种子。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/spectra.py" />
      <source>instrument</source>
      <translation>仪器</translation>
    </message>
    <message>
      <location filename="../models/synthetic/spectra.py" />
      <source>{samples} samples were asked for: give {least} (two of each mineral) to 100,000.</source>
      <translation>要求 {samples} 个样品：请给出 {least}（每种矿物两个）到 100,000。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>An area of {area_km2:g} km2 was asked for: give between 1 and 100,000 km2 (1,694 is the paper's).</source>
      <translation>要求 {area_km2:g} km2 的区域：请给出 1 到 100,000 km2（论文为 1,694）。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Contents below the detection limit: {value}.</source>
      <translation>低于检出限的含量：{value}。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Element contents</source>
      <translation>元素含量</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Geology and deposits</source>
      <translation>地质与矿床</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Only {count} of {count_2} deposits find room at {spacing:.0f} m from each other: ask for fewer deposits or a larger area.</source>
      <translation>{count_2} 个矿床中只有 {count} 个能以 {spacing:.0f} m 的间距放下：请减少矿床或扩大区域。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Terrain and drainage</source>
      <translation>地形与水系</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>{deposits_count} deposits were asked for: give at least 1 ({deposits_count_2} is the default).</source>
      <translation>要求 {deposits_count} 个矿床：请至少给出 1（默认为 {deposits_count_2}）。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>{sample_count} samples were asked for: give between 20 and 200,000 (7,234 is the paper's number).</source>
      <translation>要求 {sample_count} 个样品：请给出 20 到 200,000（论文为 7,234）。</translation>
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>{undiscovered} undiscovered deposits were asked for: give 0 or more.</source>
      <translation>要求 {undiscovered} 个未发现矿床：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source> and {count} more</source>
      <translation>及另外 {count} 个</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>, in another order; the cells below it were put into the columns of their names</source>
      <translation>，次序不同；其下的单元格已放入同名的列</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>; below it {units} were converted to the unit of their column</source>
      <translation>；其下的 {units} 已换算为该列的单位</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>; if letters look wrong, save it as UTF-8</source>
      <translation>；如果文字显示不正确，请另存为 UTF-8</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>; it lacks {missing}, which are empty below it</source>
      <translation>；缺少 {missing}，其下为空</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>; only one of the two headers states the unit of {unsure}, which was taken for both</source>
      <translation>；两个表头中只有一个注明 {unsure} 的单位，已用于两者</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>A cell in row {row} of {name} goes on after its closing quotation mark, so it is not clear where cells end: write a quotation mark inside a quoted cell twice ("5"" pipe").</source>
      <translation>{name} 第 {row} 行的一个单元格在右引号之后还有内容，无法判断单元格在何处结束：请将引号内的引号写两次（"5"" pipe"）。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>A name that GeoPackage keeps for itself was changed in {name}: {key}.</source>
      <translation>{name} 中 GeoPackage 保留的名称已更改：{key}。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>A quotation mark that row {row} of {name} opens is never closed, so all that follows would be one cell: remove it or close it.</source>
      <translation>{name} 第 {row} 行开始的引号没有结束，其后全部内容会成为一个单元格：请删除或补上引号。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Cells of {name} hold line breaks within quotation marks: {rows}; if rows are missing there, a quotation mark is not closed.</source>
      <translation>{name} 的单元格在引号内有换行：{rows}；如果该处缺少行，说明有引号没有结束。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Columns of {name} without a name are called {unnamed}.</source>
      <translation>{name} 中没有名称的列已命名为 {unnamed}。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Columns without a name at the right end of {name} ({count}) were left out; they are empty.</source>
      <translation>{name} 右端没有名称的列（{count}）已略去；它们为空。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Empty rows of {name} were skipped: {rows}.</source>
      <translation>{name} 的空行已跳过：{rows}。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Lines below the last row of {name} that fill only the first column were taken for footnotes and left out ({quoted}).</source>
      <translation>{name} 最后一行以下只填首列的行已作为脚注略去（{quoted}）。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Names that {name} gives to several columns, if in another case, were numbered: {repeated}.</source>
      <translation>{name} 中几列共用的名称（仅大小写不同的也算）已编号：{repeated}。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>None of the sheets of {name} ({names}) holds a table of named columns with rows below them: choose a workbook that does, or export its table as CSV.</source>
      <translation>{name} 的工作表（{names}）都没有带列名且其下有数据行的表：请选择有这种表的工作簿，或将其表导出为 CSV。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {header} of {name} names the columns again</source>
      <translation>{name} 第 {header} 行再次列出列名</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {number} of {name} has a cell in a column without a name between tables side by side: give the column a name.</source>
      <translation>{name} 第 {number} 行有单元格位于并排表之间没有名称的列：请给该列命名。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {number} of {name} has {length} cells while {expected} columns have a name: check it for a delimiter or a decimal comma outside quotation marks, and give every column a name.</source>
      <translation>{name} 第 {number} 行有 {length} 个单元格，而有名称的列为 {expected} 个：请检查引号外是否有分隔符或小数逗号，并给每列命名。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {number} of {name} names the columns again, and among them {unknown}, which the names at the top do not have: put each table into a file of its own.</source>
      <translation>{name} 第 {number} 行再次列出列名，其中有顶部列名所没有的 {unknown}：请将每个表放在单独的文件中。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {number} of {name} names the columns of tables side by side again, in another order: put each table into a file of its own.</source>
      <translation>{name} 第 {number} 行以不同次序再次列出并排表的列名：请将每个表放在单独的文件中。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {row} of {name} holds a cell of more than {field_size_limit} characters: most likely a quotation mark is opened there and not closed; remove it or close it.</source>
      <translation>{name} 第 {row} 行有超过 {field_size_limit} 个字符的单元格：很可能是该处的引号没有结束；请删除或补上引号。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Rows of {name} that end before the last column were filled up with empty cells: {rows}.</source>
      <translation>{name} 中未到最后一列的行已用空单元格补齐：{rows}。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The columns of {name} are separated by blanks.</source>
      <translation>{name} 的列用空格分隔。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The first line of {name} says that {shown} separates its columns; it is not counted as a row.</source>
      <translation>{name} 的首行说明列由 {shown} 分隔；它不计为行。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The names in {name} end one column before row {head} does: put a decimal comma between quotation marks, or name the column that has none.</source>
      <translation>{name} 的列名比第 {head} 行少一列：请将小数逗号放在引号内，或给没有名称的列命名。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The rows of {name} begin with a cell more than there are names, as R writes names of rows; that column is called row.</source>
      <translation>{name} 的行首比列名多一个单元格，即 R 写行名的方式；该列已命名为 row。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The sheet {sheet!r} of </source>
      <translation>工作表 {sheet!r}，</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>belong</source>
      <translation>属于</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>belongs</source>
      <translation>属于</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>formula</source>
      <translation>个公式</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>formulas</source>
      <translation>个公式</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>no units</source>
      <translation>没有单位</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{cells} of {name} (sheet {sheet}, {addresses}) show per cent and were read as they show: a stored 0.1234 is 12.34 %.</source>
      <translation>{name}（工作表 {sheet}，{addresses}）的{cells}以百分比显示，已按显示值读取：存储的 0.1234 即 12.34 %。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{formulas} of {name} (sheet {sheet}, {addresses}) have no stored result, as programs write them that do not calculate; the cells are empty. Open the workbook in a spreadsheet program, save it there, and read it again.</source>
      <translation>{name}（工作表 {sheet}，{addresses}）的{formulas}没有存储结果，不计算的程序会这样写；单元格为空。请在电子表格程序中打开并保存该工作簿，然后重新读取。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} begins as {get} does, but not all of it can be read so: it is damaged or joined from files of different encodings; save it again as UTF-8.</source>
      <translation>{name} 开头像 {get}，但不能全部按此读取：文件已损坏，或由不同编码的文件拼接而成；请另存为 UTF-8。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} cannot be read ({strerror}): check that it exists and that you may open it.</source>
      <translation>无法读取 {name}（{strerror}）：请检查它是否存在、您是否有权打开。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} has no column names: row {head}, the first that is as wide as the table, holds numbers; put a row of names above it.</source>
      <translation>{name} 没有列名：与表同宽的首行（第 {head} 行）为数值；请在其上加一行列名。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} has no sheet '{sheet}'; its sheets are {names}.</source>
      <translation>{name} 没有工作表“{sheet}”；其工作表为 {names}。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} has {count} sheets ({names}); the first that holds a table, {names_2}, was read: add |layername=NAME to the file name to read another.</source>
      <translation>{name} 有 {count} 个工作表（{names}）；已读取首个含表的 {names_2}：如需读取另一个，请在文件名后加 |layername=NAME。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} has {count} sheets ({names}); the first that is not empty, {names_2}, was read: add |layername=NAME to the file name to read another.</source>
      <translation>{name} 有 {count} 个工作表（{names}）；已读取首个非空的 {names_2}：如需读取另一个，请在文件名后加 |layername=NAME。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} holds a zero byte in line {line}, which no table of text has: it is a binary or a damaged file; export the table again as CSV or XLSX.</source>
      <translation>{name} 第 {line} 行有零字节，文本表中不会有：它是二进制或损坏的文件；请将表重新导出为 CSV 或 XLSX。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} holds column names (row {head}) but no rows below them: export the table with its samples.</source>
      <translation>{name} 有列名（第 {head} 行），但其下没有行：请连同样品一起导出该表。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} holds {blocks} tables side by side under the same names ({columns}); they were put below one another, the left one first.</source>
      <translation>{name} 有 {blocks} 个并排且列名相同（{columns}）的表；已上下相接，左边的在前。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is UTF-8, but for letters in {lines}, as where files were joined; they were read as Windows-1252. If letters look wrong there, save the file as UTF-8.</source>
      <translation>{name} 为 UTF-8，但 {lines} 中的文字除外，可能由文件拼接而成；这些已按 Windows-1252 读取。如果该处文字显示不正确，请将文件另存为 UTF-8。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is a folder: choose the file of a table in it.</source>
      <translation>{name} 是文件夹：请选择其中的表文件。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is a workbook of Excel 97 to 2003, of which cells that a formula calculates come empty, and cells that show per cent come as shares (12.34 % as 0.1234). If it has such cells, open it in a spreadsheet program, save it as XLSX, and read that.</source>
      <translation>{name} 是 Excel 97 至 2003 的工作簿，其公式计算的单元格读出为空，以百分比显示的单元格读出为比例（12.34 % 为 0.1234）。如有这类单元格，请在电子表格程序中打开，另存为 XLSX 后再读取。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is a workbook, and the Python at {executable} lacks GDAL's bindings (osgeo), which read these: use the Python that came with QGIS, or save the table as CSV.</source>
      <translation>{name} 是工作簿，而 {executable} 的 Python 缺少读取它的 GDAL 绑定（osgeo）：请使用 QGIS 自带的 Python，或将表另存为 CSV。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is empty: choose a file that holds a table.</source>
      <translation>{name} 为空：请选择含表的文件。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is encoded as {encoding_names} and was read so{unsure}.</source>
      <translation>{name} 的编码为 {encoding_names}，已按此读取{unsure}。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is no table file: choose one of {text_files}.</source>
      <translation>{name} 不是表文件：请选择 {text_files} 之一。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is no table: its lines are not divided into columns by commas, semicolons, tabs or bars, and do not hold numbers; export it as CSV or XLSX.</source>
      <translation>{name} 不是表：其各行没有用逗号、分号、制表符或竖线分列，也不是数值；请将其导出为 CSV 或 XLSX。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is no workbook that can be read: it is damaged, protected by a password, of another format than its name says or of one that this GDAL does not know; open it in a spreadsheet program and save it as XLSX or CSV.</source>
      <translation>{name} 不是可读取的工作簿：它已损坏、有密码保护、格式与名称不符，或为此 GDAL 所不识别的格式；请在电子表格程序中打开，另存为 XLSX 或 CSV。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} was read as {encoding_names}, but letters in {lines} may be UTF-8, as where files were joined. If letters look wrong there, save the file as UTF-8.</source>
      <translation>{name} 已按 {encoding_names} 读取，但 {lines} 中的文字可能是 UTF-8，可能由文件拼接而成。如果该处文字显示不正确，请将文件另存为 UTF-8。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{rows} of {name} above the column names, beginning {quoted}, did not count as samples.</source>
      <translation>{name} 列名以上的{rows}（以 {quoted} 开头）未计为样品。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{rows} of {name} below the column names {belong} to the header ({value}).</source>
      <translation>{name} 列名以下的{rows}{belong}表头（{value}）。</translation>
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{value}{name} is empty: choose a workbook that holds a table.</source>
      <translation>{value}{name} 为空：请选择含表的工作簿。</translation>
    </message>
    <message>
      <location filename="../models/tables/numbers.py" />
      <source>The decimal mark is {decimal!r}; choose a point (.) or a comma (,).</source>
      <translation>小数点为 {decimal!r}；请选择点（.）或逗号（,）。</translation>
    </message>
    <message>
      <location filename="../models/tables/units.py" />
      <source>{unit!r} is no unit of content; use {units} or oz/tonne.</source>
      <translation>{unit!r} 不是含量单位；请使用 {units} 或 oz/tonne。</translation>
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>An area over this grid</source>
      <translation>在此网格上的区域</translation>
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>Sharing the score among the elements</source>
      <translation>将得分分配给各元素</translation>
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>The area {name} covers no cell of the grid, which spans ({x_min:.0f}, {y_min:.0f}) to ({x_max:.0f}, {y_max:.0f}), while the area spans ({west:.0f}, {south:.0f}) to ({east:.0f}, {north:.0f}) there: check that both have their right CRS and show the same ground.</source>
      <translation>区域 {name} 没有覆盖网格的任何像元，网格范围为 ({x_min:.0f}, {y_min:.0f}) 到 ({x_max:.0f}, {y_max:.0f})，而区域范围为 ({west:.0f}, {south:.0f}) 到 ({east:.0f}, {north:.0f})：请检查两者的 CRS 是否正确、是否为同一地段。</translation>
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>The area {name} has no geometry: check the layer, its filter and its selection, or leave the area empty.</source>
      <translation>区域 {name} 没有几何图形：请检查图层及其过滤条件和选择集，或将区域留空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>Writing the attributions</source>
      <translation>正在写出归因</translation>
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>cut the grid to the area first</source>
      <translation>请先将网格裁剪到该区域</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>A classifier of cells has no gradients: elements are permuted instead.</source>
      <translation>像元分类器没有梯度：改用元素置换。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>Classifier</source>
      <translation>分类器</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>Distance of nodes</source>
      <translation>节点间距</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>Draws of other places</source>
      <translation>其他位置的抽取数</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>Score</source>
      <translation>得分</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>calibrated log-odds of deposit against background</source>
      <translation>矿床相对于背景的校准对数几率</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>{cells}; in between interpolated</source>
      <translation>{cells}；其间插值</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>{count:,} nodes, {donors} draws and {count_2} bands.</source>
      <translation>{count:,} 个节点、{donors} 次抽取和 {count_2} 个波段。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/features.py" />
      <source>The band {name} has {the_same_value}: leave it out, nothing can be learnt from it.</source>
      <translation>波段 {name} {the_same_value}：请略去，从中学不到什么。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/features.py" />
      <source>choose larger cells or fewer bands</source>
      <translation>请选择较大的像元或较少的波段</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/features.py" />
      <source>no data</source>
      <translation>无数据</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/features.py" />
      <source>the same value everywhere</source>
      <translation>处处取值相同</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/methods.py" />
      <source>logistic regression</source>
      <translation>逻辑回归</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/methods.py" />
      <source>logistic regression of peaks around</source>
      <translation>周围峰值的逻辑回归</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/methods.py" />
      <source>support vector machine with surroundings</source>
      <translation>带周围信息的支持向量机</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>A sample spacing of {spacing_m:g} m is no distance: give a positive number, or none to have it estimated.</source>
      <translation>采样间距 {spacing_m:g} m 不是距离：请给出正数，或留空由程序估计。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>An exclusion of {exclusion_m:g} m is negative: give 0 or more.</source>
      <translation>排除距离 {exclusion_m:g} m 为负：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Computing features of cells</source>
      <translation>正在计算像元特征</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Deposits lie so close together that too few, or no ground, are left beside those of {folds}: they were not held out.</source>
      <translation>矿床相距太近，在{folds}的矿床之外剩余地段太少或没有：未将其留出。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Deposits on a map of models that had not seen them or the ground around: AUC over area {value:.3f} (95 % interval {low:.3f} to {high:.3f}); the best {shares:.0f} % of the area hold {value_2:.0f} % of them ({low_2:.0f} % to {high_2:.0f} %).</source>
      <translation>模型未见过的矿床及其周围地段的图：面积 AUC {value:.3f}（95 % 区间 {low:.3f} 至 {high:.3f}）；最佳 {shares:.0f} % 的面积含其中的 {value_2:.0f} %（{low_2:.0f} % 至 {high_2:.0f} %）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Judging moved patterns of deposits</source>
      <translation>正在评价移位的矿床点型</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>No cell</source>
      <translation>没有像元</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>On held-out ground a higher score was no more often a deposit: the probability is nearly the same everywhere, and the map ranks by guess.</source>
      <translation>在留出地段上，得分高并不更常是矿床：概率几乎处处相同，该图的排名近于猜测。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Only one cell</source>
      <translation>只有一个像元</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>The deposits could not be held out in parts: the probability is not calibrated, and nothing says how good the map is.</source>
      <translation>矿床无法分部分留出：概率未校准，无法说明该图的好坏。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Training members for the uncertainty</source>
      <translation>正在训练不确定性成员</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Training on held-out folds</source>
      <translation>正在用留出折训练</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Training {method}</source>
      <translation>正在训练 {method}</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>fold</source>
      <translation>折</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>fold {numbers} of {count}</source>
      <translation>第 {numbers} 折（共 {count} 折）</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>folds {numbers} of {count}</source>
      <translation>第 {numbers} 折（共 {count} 折）</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>goal</source>
      <translation>目标</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>lie where a band has no data</source>
      <translation>位于某波段无数据处</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>share a cell with another and count with it</source>
      <translation>与另一个同像元，合并计算</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{background} background cells are too few to learn from: give at least {least_background} ({background_cells} is the default).</source>
      <translation>{background} 个背景像元太少，无法学习：请至少给出 {least_background}（默认为 {background_cells}）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{bags} members have no spread: give 0 for none, or at least 2.</source>
      <translation>{bags} 个成员没有离散程度：请给出 0 表示不用，或至少 2。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{count} deposits are too few to hold any out: the probability is not calibrated, and nothing says how good the map is.</source>
      <translation>{count} 个矿床太少，无法留出：概率未校准，无法说明该图的好坏。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{folds} fold holds out nothing: give at least 2.</source>
      <translation>{folds} 折无法留出：请至少给出 2。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{name} cannot be read as a classifier of cells: it is damaged or another kind of model; train or copy it again.</source>
      <translation>{name} 无法作为像元分类器读取：文件已损坏或是另一类模型；请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{name} cannot be used. {error}</source>
      <translation>{name} 无法使用。{error}</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{number} of {count} deposits {why}.</source>
      <translation>{count} 个矿床中有 {number} 个{why}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{only_one_cell} with data in all bands holds a deposit, and a classifier needs at least {least_deposits}: add deposits, or leave out bands without data there.</source>
      <translation>{only_one_cell}在所有波段都有数据且含矿床，而分类器至少需要 {least_deposits} 个：请增加矿床，或略去该处无数据的波段。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/scorers.py" />
      <source>The model holds a classifier of the kind '{kind}', which this version of the plugin does not know: update the plugin.</source>
      <translation>模型中有“{kind}”类分类器，本版插件不识别：请更新插件。</translation>
    </message>
    <message>
      <location filename="../models/targeting/cells/scorers.py" />
      <source>The model says it is of the kind '{kind}' but its arrays do not fit: train or copy it again.</source>
      <translation>模型称其为“{kind}”类，但数组不符：请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>, mixed with {mixup:g}</source>
      <translation>，以 {mixup:g} 混合</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Buffer of training deposits</source>
      <translation>训练矿床的缓冲</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Computing features</source>
      <translation>正在计算特征</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Fold {number} of repeat {repeat} could not be tested: with a buffer of {buffer_m:,.0f} m, {learnt} deposits and {background} background cells are left to learn from. Give a smaller BUFFER or other FOLDS.</source>
      <translation>第 {repeat} 次重复的第 {number} 折无法检验：缓冲距离为 {buffer_m:,.0f} m 时，只剩 {learnt} 个矿床和 {background} 个背景像元可学。请给出较小的 BUFFER 或其他 FOLDS。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Goal of classifiers of cells</source>
      <translation>像元分类器的目标</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Judging moved patterns</source>
      <translation>正在评价移位点型</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>No fold could be tested: the buffer leaves nothing to learn from in any of them. Give a smaller BUFFER or more folds.</source>
      <translation>没有折可以检验：缓冲使各折都没有可学的数据。请给出较小的 BUFFER 或更多折。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>None of the {count} deposits has a window in PATCHES: sample the patches from the same layer of deposits, or leave PATCHES empty.</source>
      <translation>{count} 个矿床在 PATCHES 中都没有窗口：请由同一矿床图层采样图块，或将 PATCHES 留空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Reading the grid</source>
      <translation>正在读取网格</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>The buffer of {buffer_m:,.0f} m is less than the diagonal of a patch of {patch_size} cells, {diagonal:,.0f} m: windows of the training would touch those of the test. Give a BUFFER of at least {ceil:,} m, smaller patches, or no networks.</source>
      <translation>缓冲距离 {buffer_m:,.0f} m 小于 {patch_size} 像元图块的对角线 {diagonal:,.0f} m：训练窗口会与检验窗口相接。请给出至少 {ceil:,} m 的 BUFFER，或较小的图块，或不用网络。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>The buffer of {buffer_m:,.0f} m is less than {buffer_spacings:g} sample spacings ({buffer_spacings_2:,.0f} m): held-out ground shares samples with the ground of the training, and methods that see surroundings look better than they are.</source>
      <translation>缓冲距离 {buffer_m:,.0f} m 小于 {buffer_spacings:g} 倍采样间距（{buffer_spacings_2:,.0f} m）：留出地段与训练地段共用样品，利用周围信息的方法看起来比实际更好。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Training and mapping folds</source>
      <translation>正在训练各折并制图</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Weights that networks start from</source>
      <translation>网络的初始权重</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Writing the out-of-fold map</source>
      <translation>正在写出折外图</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>estimated from the detail of the grid</source>
      <translation>由网格的细节估计</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>lie in cells of their own</source>
      <translation>各在不同像元</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>lies in a cell of its own</source>
      <translation>单独在一个像元</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>one sample spacing</source>
      <translation>一个采样间距</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{background:,} at most, the same for all classifiers of cells</source>
      <translation>最多 {background:,} 个，所有像元分类器相同</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{have}, and cross-validation needs at least {least_deposits} such deposits: give more deposits, or bands with data around them.</source>
      <translation>{have}，而交叉验证至少需要 {least_deposits} 个这样的矿床：请给出更多矿床，或其周围有数据的波段。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{have}, and {folds} folds need at least {folds}: give at most {used} folds, more deposits, or bands with data around them.</source>
      <translation>{have}，而 {folds} 折至少需要 {folds} 个：请最多给出 {used} 折，或更多矿床，或其周围有数据的波段。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{left_out} of {count} deposits take no part: {why_left_out}.</source>
      <translation>{count} 个矿床中有 {left_out} 个不参与：{why_left_out}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{patches}; those near held-out ground take no part</source>
      <translation>{patches}；靠近留出地段的不参与</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{sharing} in a cell with another</source>
      <translation>{sharing} 个与另一矿床同像元</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{used} of {deposits} deposits {lies_in_a} with data in all bands</source>
      <translation>{deposits} 个矿床中有 {used} 个{lies_in_a}，且所有波段有数据</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{without_data} where a band has no data</source>
      <translation>{without_data} 个位于某波段无数据处</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_kinds.py" />
      <source>other kinds</source>
      <translation>其他类型</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_kinds.py" />
      <source>{kind} ({deposits} deposits, AUC over area {value}) carries the figure: the other {deposits_2} have {value_2} and cannot be told from chance. Give one kind at a time, or KIND to 'Map prospectivity'.</source>
      <translation>{kind}（{deposits} 个矿床，面积 AUC {value}）撑起了总指标：其他 {deposits_2} 个为 {value_2}，与随机无法区分。请每次只给一种类型，或在“成矿远景制图”中给出 KIND。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>No method was chosen</source>
      <translation>没有选择方法</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>The distance {upper} is {value:g} m: give 0 or more.</source>
      <translation>距离 {upper} 为 {value:g} m：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>The sample spacing is {spacing_m:g} m: give more than 0, or leave it empty.</source>
      <translation>采样间距为 {spacing_m:g} m：请给出大于 0 的值，或留空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>The threshold {threshold:g} is no probability between 0 and 1: give one such as 0.5.</source>
      <translation>阈值 {threshold:g} 不是 0 到 1 之间的概率：请给出如 0.5 的值。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>{background} background cells are too few to learn from: give at least {least_background}.</source>
      <translation>{background} 个背景像元太少，无法学习：请至少给出 {least_background}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>{folds} fold leaves nothing to learn from: give at least 2 (5 to 10 are usual).</source>
      <translation>{folds} 折没有留下可学的数据：请至少给出 2（通常为 5 到 10）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>{no_method_was}: choose from {compared_methods}.</source>
      <translation>{no_method_was}：请从 {compared_methods} 中选择。</translation>
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>{repeats} repeats were asked for: give at least 1.</source>
      <translation>要求 {repeats} 次重复：请至少给出 1。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>A tile of {tile_size} cells holds nothing: give a side of at least 1 cell, such as 256.</source>
      <translation>{tile_size} 像元的瓦片不含任何内容：请给出至少 1 像元的边长，如 256。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>AUC over area {value:.3f} (95 % interval {low:.3f} to {high:.3f}) from {counted} deposit cells.</source>
      <translation>面积 AUC {value:.3f}（95 % 区间 {low:.3f} 至 {high:.3f}），取自 {counted} 个矿床像元。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Drawing the map</source>
      <translation>正在绘图</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Every cell of {name} with data holds a deposit: there is nothing to compare them with.</source>
      <translation>{name} 中有数据的像元都含矿床：无从比较。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Every deposit inside {name} ({without_data}) lies on a cell without data: choose a map that covers them.</source>
      <translation>{name} 内的所有矿床（{without_data} 个）都位于无数据像元：请选择覆盖它们的图。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Every one of the {n} tiles of {size} cells holds a deposit, so tiles without one cannot be judged: give a smaller tile.</source>
      <translation>{size} 像元的 {n} 个瓦片都含矿床，因此无法评价不含矿床的瓦片：请给出较小的瓦片。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Prediction-area plot: {value} of deposits on {value_2} of the area, from a value of {threshold:.3g} on; normalised density {value_3:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>预测–面积图：{value_2} 的面积上有 {value} 的矿床，自值 {threshold:.3g} 起；归一化密度 {value_3:.2f}（{low:.2f} 至 {high:.2f}）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Ranking deposits among all cells</source>
      <translation>正在对所有像元中的矿床排名</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>The best {share} of the area hold {value} of deposits ({low} to {high}).</source>
      <translation>最佳 {share} 的面积含 {value} 的矿床（{low} 至 {high}）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>The map has {tiles} of {size} cells with data; at least 4 are needed to judge tiles: give a smaller tile.</source>
      <translation>图有 {tiles}（{size} 像元，有数据）；评价瓦片至少需要 4 个：请给出较小的瓦片。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>lie where the map has no data</source>
      <translation>位于图的无数据处</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>tile</source>
      <translation>个瓦片</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>tiles</source>
      <translation>个瓦片</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{count} of {count_2} deposits {why} and are not counted.</source>
      <translation>{count_2} 个矿床中有 {count} 个{why}，未计入。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{name} has no data in any cell: check the prediction that made it.</source>
      <translation>{name} 的所有像元都没有数据：请检查生成它的预测。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{name} has {count} bands ({names}) and none is called 'probability': choose the map of a prediction, not the grid of elements.</source>
      <translation>{name} 有 {count} 个波段（{names}），没有名为“probability”的：请选择预测图，而不是元素网格。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{name} holds values from {low:g} to {high:g}, which are no probabilities from 0 to 1: choose the map of a prediction.</source>
      <translation>{name} 的值为 {low:g} 至 {high:g}，不是 0 到 1 的概率：请选择预测图。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{sharing} deposits share a cell with another and count once.</source>
      <translation>{sharing} 个矿床与另一矿床同像元，只计一次。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>MINIMUM_GROUND changes that limit; 0 keeps all elements and maps the ground that they share.</source>
      <translation>MINIMUM_GROUND 可更改该限值；0 保留所有元素，只对它们共有的地段制图。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>No ground has values of all elements: choose elements that were measured on the same ground, or give a larger MINIMUM_GROUND to have those set aside that most of the others do without.</source>
      <translation>没有地段具有所有元素的值：请选择在同一地段测定的元素，或给出较大的 MINIMUM_GROUND，将大多数其他元素覆盖处所缺的元素搁置。</translation>
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>There is no ground that most of the {elements} have values on: choose elements that were measured on the same ground. {change}</source>
      <translation>没有地段具有 {elements} 中大多数的值：请选择在同一地段测定的元素。{change}</translation>
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>it covers</source>
      <translation>它覆盖</translation>
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>they cover</source>
      <translation>它们覆盖</translation>
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>values on {part_of_ground} of the ground that most elements cover</source>
      <translation>在大多数元素覆盖的地段中，{part_of_ground} 有值</translation>
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>{count} of {count_2} elements {value} set aside, for a map has values where all elements have, and {it_covers} less than {minimum_ground:g} % of the ground that most elements cover: {covered}. {change}</source>
      <translation>{count_2} 种元素中有 {count} 种{value}搁置，因为图只在所有元素都有值处有值，而{it_covers}的不到大多数元素覆盖地段的 {minimum_ground:g} %：{covered}。{change}</translation>
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>{lacking_in_words} The map covers the ground that all share: {shared} of it.</source>
      <translation>{lacking_in_words}该图覆盖各元素共有的地段：占其中的 {shared}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>A stride of {stride} cells is no distance: give at least 1 (32 is usual).</source>
      <translation>{stride} 像元的步长不是距离：请至少给出 1（通常为 32）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>The area lies where the grid {name}</source>
      <translation>区域所在之处，网格 {name}</translation>
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>check the grid</source>
      <translation>请检查网格</translation>
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>choose an area inside the part with data</source>
      <translation>请在有数据的部分内选择区域</translation>
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>device</source>
      <translation>设备</translation>
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>{comparison} windows to compare with were asked for: give 0 or more.</source>
      <translation>要求 {comparison} 个对比窗口：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>{value} {name} give no attribution: ask for at least 1 ({getattr} is the default).</source>
      <translation>{value} {name} 得不到归因：请至少要求 1（默认为 {getattr}）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>{where} has no cell with data in all of the model's bands: {check_the_grid}.</source>
      <translation>{where} 没有在模型所有波段都有数据的像元：{check_the_grid}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/background.py" />
      <source>No background is left: every cell with data lies within {exclusion_m:,.0f} m of a deposit. Give a smaller EXCLUSION or, where that is empty, the true SPACING of the samples, which is estimated otherwise.</source>
      <translation>没有剩余背景：有数据的像元都在矿床的 {exclusion_m:,.0f} m 以内。请给出较小的 EXCLUSION；若其为空，请给出样品的真实 SPACING，否则由程序估计。</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/lattice.py" />
      <source>Looking for the detail of the grid</source>
      <translation>查找网格的细节</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/lattice.py" />
      <source>No cell of {name} has data in all of its {count} bands: leave out bands that are empty or lie elsewhere.</source>
      <translation>{name} 没有在全部 {count} 个波段都有数据的像元：请略去为空或位于别处的波段。</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/lattice.py" />
      <source>Samples are about {spacing:,.0f} m apart, as estimated from the detail of the grid.</source>
      <translation>由网格的细节估计，样品间距约为 {spacing:,.0f} m。</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/location.py" />
      <source>nearness to known deposits alone</source>
      <translation>仅凭与已知矿床的邻近性</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/moved.py" />
      <source> a MOVED of at most {found},</source>
      <translation>不超过 {found} 的 MOVED，</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/moved.py" />
      <source> a grid of more ground, or the deposits of one part of it.</source>
      <translation>或地段更大的网格，或只给出其中一部分的矿床。</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/moved.py" />
      <source>The survey leaves no room to put the pattern of deposits down elsewhere: of {tried:,} motions tried, {found} of the {count} wanted keep {least_kept:.0f} % of the deposits on ground with data and lie apart from the real pattern and from one another. So nothing says what the elements add to nearness. Give</source>
      <translation>测区没有空间把矿床点型放到别处：在所试的 {tried:,} 次移动中，所需的 {count} 个只得到 {found} 个，其 {least_kept:.0f} % 的矿床落在有数据的地段，且与真实点型及彼此分开。因此无法说明元素在邻近性之外增加了什么。请给出</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/moved.py" />
      <source>{count} moved patterns have no spread: give 0 for none, or at least 2 ({moved} is usual).</source>
      <translation>{count} 个移位点型没有离散程度：请给出 0 表示不用，或至少 2（通常为 {moved}）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/out_of_fold.py" />
      <source>All deposits lie in one part of the ground: {share:.0f} % of it are no farther from their middle than the farthest of them. Folds are neighbours there, and a method that only tells this part from the rest looks good. Make a grid of that part alone to see how well deposits are found inside it.</source>
      <translation>所有矿床位于地段的一部分：其中 {share:.0f} % 与它们中心的距离不超过最远的矿床。此处各折相邻，只要能把这一部分与其余区分开的方法就显得很好。请只对这一部分制作网格，看能多好地找到其中的矿床。</translation>
    </message>
    <message>
      <location filename="../models/targeting/ground/out_of_fold.py" />
      <source>{name} could not be trained without fold {number} of repeat {repeat}: {error}</source>
      <translation>{name} 在不含第 {repeat} 次重复的第 {number} 折时无法训练：{error}</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>; and {further_bands}</source>
      <translation>；及另外 {further_bands}</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>All values of {band_names} in the grid {name} lie outside what the model {model} learnt from: {ranges}{more}. Give a grid in the units of the training (ppm, ppb or per cent; logarithm or not), or train a model on this one.</source>
      <translation>网格 {name} 中 {band_names} 的所有值都超出模型 {model} 的学习范围：{ranges}{more}。请给出单位与训练相同的网格（ppm、ppb 或百分比；是否取对数），或用此网格训练模型。</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>The grid {name} lacks {which} that the model {model} was trained on; it has {names}.</source>
      <translation>网格 {name} 缺少模型 {model} 训练所用的{which}；它有 {names}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>The model {model} was trained on cells of {trained:g} m and the grid {name} has cells of {given:g} m: interpolate it at {trained:g} m.</source>
      <translation>模型 {model} 用 {trained:g} m 的像元训练，而网格 {name} 的像元为 {given:g} m：请以 {trained:g} m 插值。</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>further band</source>
      <translation>个其他波段</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>further bands</source>
      <translation>个其他波段</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>the band {missing}</source>
      <translation>波段 {missing}</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>the bands {missing}</source>
      <translation>波段 {missing}</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{band_names} from {least} to {greatest}, and from {low} to {high} in training</source>
      <translation>{band_names} 为 {least} 至 {greatest}，训练中为 {low} 至 {high}</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{file} does not say how each of its bands is scaled: train or copy it again.</source>
      <translation>{file} 没有说明各波段的缩放方式：请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{file} does not say of what kind its classifiers are and how far apart its samples were: train or copy it again.</source>
      <translation>{file} 没有说明其分类器的类型和样品间距：请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{file} does not say which values each of its bands had in training: train or copy it again.</source>
      <translation>{file} 没有说明各波段在训练中的值：请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{file} is {kinds}, and a model of a grid of elements is asked for here: choose another.</source>
      <translation>{file} 是{kinds}，而此处需要元素网格的模型：请选择其他模型。</translation>
    </message>
    <message>
      <location filename="../models/targeting/kind_maps.py" />
      <source>Mapping {kind} alone</source>
      <translation>正在单独对{kind}制图</translation>
    </message>
    <message>
      <location filename="../models/targeting/kind_maps.py" />
      <source>{kind} gets no map of its own: {error}</source>
      <translation>{kind}没有自己的图：{error}</translation>
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>MINIMUM_GROUND is {minimum_ground:g}: give a share between 0 and 100 per cent.</source>
      <translation>MINIMUM_GROUND 为 {minimum_ground:g}：请给出 0 到 100 之间的百分比。</translation>
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>The classifier of cells learnt from all chosen elements, whatever this test says of each: its weights are held small, and elements that tell nothing alone can tell something together.</source>
      <translation>无论此检验对每种元素的结果如何，像元分类器都用所有选定的元素学习：其权重受到限制，单独不提供信息的元素合在一起可能有用。</translation>
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>The reach of samples is {reach_m:g} m: give more than 0, or leave it empty.</source>
      <translation>样品有效距离为 {reach_m:g} m：请给出大于 0 的值，或留空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>interpolation</source>
      <translation>插值</translation>
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>treatment</source>
      <translation>处理方式</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>, most often in {names}</source>
      <translation>，最常见于 {names}</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>Mapping the probability</source>
      <translation>正在对概率制图</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>The mean of networks and classifiers of cells is a ranking: only the latter are calibrated.</source>
      <translation>网络与像元分类器的均值是排名：只有后者经过校准。</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>The stride {stride} has no meaning for a classifier of cells: its map is as fine as the samples.</source>
      <translation>步长 {stride} 对像元分类器没有意义：其图与样品一样细。</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>Writing the map</source>
      <translation>正在写出图</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>windows</source>
      <translation>个窗口</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>{name} does not say what its training saw, as older files do not: train it again, or map without RANGE of 'Predict prospectivity'.</source>
      <translation>{name} 没有说明训练的取值范围，旧文件都没有：请重新训练，或在“预测成矿远景”中不用 RANGE 制图。</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>{name} was trained without members for the uncertainty: train it again with them, or leave UNCERTAINTY empty.</source>
      <translation>{name} 训练时没有不确定性成员：请带成员重新训练，或将 UNCERTAINTY 留空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>{outside:.1f} % of the cells, and {outside_best:.1f} % of the best {best:.0f} % of the ground, hold a value outside the range of the {learnt_from} that training learnt from (a part of its grid) in at least one band of {count}{mostly}: RANGE of 'Predict prospectivity' shows in how many. Where many are, the map is a guess.</source>
      <translation>{outside:.1f} % 的像元（最佳 {best:.0f} % 的地段中为 {outside_best:.1f} %）在 {count} 个波段的至少一个中，值超出训练所用{learnt_from}（其网格的一部分）的范围{mostly}：“预测成矿远景”的 RANGE 显示有多少个波段。超出很多时，图只是猜测。</translation>
    </message>
    <message>
      <location filename="../models/targeting/prediction_options.py" />
      <source>mode</source>
      <translation>模式</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/cells.py" />
      <source>{complete} of {count} deposit cells lack data in at least one band and were left out.</source>
      <translation>{count} 个矿床像元中有 {complete} 个在至少一个波段没有数据，已略去。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/cells.py" />
      <source>{count} deposits lie in {count_2} cells of the grid; deposits in the same cell count once.</source>
      <translation>{count} 个矿床位于网格的 {count_2} 个像元中；同一像元中的矿床只计一次。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/cells.py" />
      <source>{count} of {count_2} deposits lie {outside_the_grid} and were left out.</source>
      <translation>{count_2} 个矿床中有 {count} 个{outside_the_grid}，已略去。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/cells.py" />
      <source>{name} has no data of {empty} at any of the {count} cells that hold a deposit: leave out such bands.</source>
      <translation>{name} 在 {count} 个含矿床的像元上都没有 {empty} 的数据：请略去这些波段。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>A cluster distance of {cluster_m:.10g} m puts the {count} deposit cells into too few clusters ({clusters}; {folds} folds need at least {folds}): give a smaller distance.</source>
      <translation>{cluster_m:.10g} m 的聚簇距离使 {count} 个矿床像元的簇太少（{clusters}；{folds} 折至少需要 {folds}）：请给出较小的距离。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>No element separates deposits from background at a significance of {significance:g}: check the places of the deposits, or give 'Select elements' a larger significance.</source>
      <translation>没有元素在显著性水平 {significance:g} 下区分矿床与背景：请检查矿床的位置，或在“选择元素”中给出较大的显著性水平。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Only {count} cells have data and lie at least {exclusion} m from every deposit: all of them are the background.</source>
      <translation>只有 {count} 个像元有数据且距每个矿床至少 {exclusion} m：它们全部作为背景。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Only {count} cells of {name} hold a deposit and have data, and scoring in {folds} folds needs at least {folds}: add deposits, or take a finer or larger grid if several share a cell or lie outside.</source>
      <translation>{name} 中只有 {count} 个像元含矿床且有数据，而 {folds} 折评分至少需要 {folds} 个：请增加矿床；若有几个同像元或在网格外，请取更细或更大的网格。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Reading cells</source>
      <translation>正在读取像元</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Scoring elements</source>
      <translation>正在给元素评分</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Significance {significance:g} is no probability between 0 and 1: give for example 0.01.</source>
      <translation>显著性水平 {significance:g} 不是 0 到 1 之间的概率：请给出例如 0.01。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>The grid has {count} background cells: the {draws} draws of {wanted} share some.</source>
      <translation>网格有 {count} 个背景像元：{draws} 次抽取、每次 {wanted} 个会有重复。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>The selection rests on {deposit_cells} deposit cells only: another few deposits could change it.</source>
      <translation>选择只基于 {deposit_cells} 个矿床像元：再有几个矿床就可能改变结果。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>The {deposit_cells} deposit cells form {clusters} clusters of cells that lie within the exclusion distance of one another; neighbours are not independent, so that too many elements are selected: give a cluster distance of about three sample spacings to see which remain.</source>
      <translation>{deposit_cells} 个矿床像元构成 {clusters} 簇，簇内像元相距不超过排除距离；相邻者不独立，因此选出的元素过多：请给出约三倍采样间距的聚簇距离，看哪些元素保留。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>The {name} distance {value:g} is negative: give metres, or leave it empty.</source>
      <translation>{name}距离 {value:g} 为负：请给出米数，或留空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>scoring</source>
      <translation>评分</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{below}: an AUC significantly below one half is an artefact of cross-validation and selects nothing.</source>
      <translation>{below}：AUC 显著低于二分之一是交叉验证造成的假象，不据此选择。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{count} deposit cells against {draws} x {negatives} background cells at least {exclusion} m from every deposit.</source>
      <translation>{count} 个矿床像元对比 {draws} x {negatives} 个背景像元，后者距每个矿床至少 {exclusion} m。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{draws} draws of background were asked for: give at least 1 (10 is usual).</source>
      <translation>要求抽取 {draws} 次背景：请至少给出 1（通常为 10）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{most_deposit_cells} of the {count} deposit cells, drawn at random, are scored.</source>
      <translation>对 {count} 个矿床像元中随机抽取的 {most_deposit_cells} 个评分。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{name} has no coordinate reference system: assign one with 'Assign projection' (gdal:assignprojection).</source>
      <translation>{name} 没有坐标参考系：请用“指定投影”（gdal:assignprojection）指定。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{name} has {value} background cells with data at least {exclusion} m from every deposit, and at least {folds} are needed: give a smaller exclusion distance or a larger grid.</source>
      <translation>{name} 中有数据且距每个矿床至少 {exclusion} m 的背景像元为 {value} 个，至少需要 {folds} 个：请减小排除距离或使用更大的格网。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{negatives} background cells were asked for: give {folds} to {most_negatives}, or leave it empty.</source>
      <translation>要求 {negatives} 个背景像元：请给出 {folds} 到 {most_negatives}，或留空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/score_lines.py" />
      <source>, selected</source>
      <translation>，选出</translation>
    </message>
    <message>
      <location filename="../models/targeting/selection/score_lines.py" />
      <source>{element}: AUC {auc:.3f} ± {se:.3f}, ZAUC {zauc:.2f}, p {p_value:.2g}{selected}</source>
      <translation>{element}：AUC {auc:.3f} ± {se:.3f}，ZAUC {zauc:.2f}，p {p_value:.2g}{selected}</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>A smallest area of {minimum_area_km2:g} km² makes no sense: give 0 or more.</source>
      <translation>最小面积 {minimum_area_km2:g} km² 没有意义：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>Many cells share the probability {limit} at the limit, and all of them are outlined: {share:.3g} % of the ground with data instead of {area_percent:g} %. The map does not tell them apart.</source>
      <translation>许多像元的概率恰为界限值 {limit}，已全部圈入：为有数据地段的 {share:.3g} %，而不是 {area_percent:g} %。该图无法将它们区分。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>No target covers {minimum_area_km2} km²: the largest of {count} has {written_area} km²; ask for smaller targets or a larger share of the area.</source>
      <translation>没有靶区达到 {minimum_area_km2} km²：{count} 个中最大的为 {written_area} km²；请要求较小的靶区或较大的面积比例。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>None of the {outside} deposits lies inside {source}, so every target counts as new: check the CRS of both layers.</source>
      <translation>{outside} 个矿床都不在 {source} 内，因此所有靶区都计为新靶区：请检查两个图层的 CRS。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>Outlining targets</source>
      <translation>圈定靶区</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>The best {area_percent:g} % were asked for, and what covers more than half of the ground with data does not single out ground. There are no targets: ask for a smaller share of the area.</source>
      <translation>要求圈定最佳 {area_percent:g} %，而超过有数据地段一半的范围并不突出任何地段。没有靶区：请要求较小的面积比例。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>The map does not single out ground: more than half of the ground with data ({share}) has its best values, {limit} and above, where the best {area_percent:g} % were asked for. There are no targets.</source>
      <translation>该图没有突出任何地段：有数据地段的一半以上（{share}）取最佳值 {limit} 及以上，而要求的是最佳 {area_percent:g} %。没有靶区。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>The map does not single out ground: {source} has the value {limit} everywhere. There are no targets.</source>
      <translation>该图没有突出任何地段：{source} 处处取值 {limit}。没有靶区。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>The targets cannot be outlined ({error}): choose larger cells or a smaller share of the area.</source>
      <translation>无法圈定靶区（{error}）：请选择较大的像元或较小的面积比例。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>choose larger cells</source>
      <translation>请选择较大的像元</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{area_percent:g} % of the area cannot be outlined: give more than 0 and less than 100, such as 10.</source>
      <translation>无法圈定 {area_percent:g} % 的面积：请给出大于 0 且小于 100 的值，如 10。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{count} targets on {written_area} km², from a probability of {limit} on.</source>
      <translation>{count} 个靶区，{written_area} km²，概率自 {limit} 起。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{name} has {count} bands and none is called 'standard_deviation' or 'uncertainty': choose the uncertainty of a prediction.</source>
      <translation>{name} 有 {count} 个波段，没有名为“standard_deviation”或“uncertainty”的：请选择预测的不确定性。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{n} of {all:,} targets are single cells of {size} km², a hint at most: MINIMUM_AREA of 'Delineate targets' leaves them out, such as {larger} km² (4 cells).</source>
      <translation>{all:,} 个靶区中有 {n} 个是 {size} km² 的单个像元，最多只是线索：“圈定靶区”的 MINIMUM_AREA 可略去它们，例如取 {larger} km²（4 个像元）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{n} of {all:,} targets is a single cell of {size} km², a hint at most: MINIMUM_AREA of 'Delineate targets' leaves them out, such as {larger} km² (4 cells).</source>
      <translation>{all:,} 个靶区中有 {n} 个是 {size} km² 的单个像元，最多只是线索：“圈定靶区”的 MINIMUM_AREA 可略去这类靶区，例如取 {larger} km²（4 个像元）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{outside} of {count} deposits lie outside the map; they count for distances.</source>
      <translation>{count} 个矿床中有 {outside} 个位于图外；它们计入距离。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>Dense map against the network's own windows of {crop} cells: {figures}.</source>
      <translation>密集图与网络自身 {crop} 像元窗口的对比：{figures}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>Mapped in one dense pass.</source>
      <translation>以一次密集计算制图。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>Mapped window by window.</source>
      <translation>逐窗口制图。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>The dense map does not rank the ground as the network's own windows of {crop} cells do ({figures}): a network of small windows learns their edges, and a dense pass has none; for the map that it was trained to give, choose MODE=patches of 'Predict prospectivity'.</source>
      <translation>密集图对地段的排名与网络自身的 {crop} 像元窗口不一致（{figures}）：小窗口网络会学习窗口边缘，而密集计算没有边缘；如需它所训练的图，请在“预测成矿远景”中选择 MODE=patches。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>rank correlation {rank_correlation:.2f}, mean difference {difference:.3f}, at {windows} places</source>
      <translation>秩相关 {rank_correlation:.2f}，平均差 {difference:.3f}，{windows} 个位置</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>Choosing windows</source>
      <translation>选择窗口</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>Mapping</source>
      <translation>正在制图</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>No {name} window of PATCHES lies {ground}: sample more or smaller windows, give a smaller BUFFER if the patch's diagonal allows it, or leave PATCHES empty.</source>
      <translation>PATCHES 中没有{name}窗口位于{ground}：请采样更多或更小的窗口，在图块对角线允许时给出较小的 BUFFER，或将 PATCHES 留空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>Of PATCHES, {of_deposits} deposit windows and {of_background} background windows take part: the others do not lie {ground}.</source>
      <translation>PATCHES 中有 {of_deposits} 个矿床窗口和 {of_background} 个背景窗口参与：其他窗口不位于{ground}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>PATCHES, as left</source>
      <translation>剩余的 PATCHES</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>drawn</source>
      <translation>绘制</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>{buffer_m:,.0f} m (BUFFER and one cell) or more from the ground that is held out</source>
      <translation>距留出地段 {buffer_m:,.0f} m（BUFFER 加一个像元）以外</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>{drawn} for fold {number}</source>
      <translation>第 {number} 折的{drawn}</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>{name} without fold {number}</source>
      <translation>{name}，不含第 {number} 折</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>The models of the ensemble see crops of {map} cells: combine models that were trained with one crop size.</source>
      <translation>集成的各模型裁剪块为 {map} 像元：请组合裁剪大小相同的模型。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>{count} of {models} models are checkpoints of trainings that were cancelled: {names}.</source>
      <translation>{models} 个模型中有 {count} 个是已取消训练的检查点：{names}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>{name} after epoch {epoch}</source>
      <translation>{name}，第 {epoch} 轮后</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>{name} is the checkpoint of a training that was cancelled after epoch {epoch}.</source>
      <translation>{name} 是在第 {epoch} 轮后取消的训练的检查点。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>{name} says it is a {network} but its weights do not fit one: train or copy it again.</source>
      <translation>{name} 自称是 {network}，但其权重不符：请重新训练或重新复制。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source> and {compared:,} to compare with</source>
      <translation>，另有 {compared:,} 个用于对比</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>An attribution with a stride of {step} cells</source>
      <translation>步长为 {step} 像元的归因</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>Dense score against the network's own windows</source>
      <translation>密集得分与网络自身窗口的对比</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>Empty ground among that which values were taken from</source>
      <translation>取值地段中的空白部分</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>Integration error (RMS, share of the scores' own RMS)</source>
      <translation>积分误差（RMS，占得分自身 RMS 的比例）</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>Of the ground that values were taken from {empty:.0f} % has no data, and every element counts as its mean there: in part the elements are compared with average ground and not with other ground. Explain an area inside the part with data, or use the method gradients.</source>
      <translation>取值地段中有 {empty:.0f} % 没有数据，该处每种元素都取均值：元素有一部分是与平均地段比较，而不是与其他地段比较。请解释有数据部分内的区域，或使用 gradients 方法。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>The attribution takes a stride of {stride} cells or a divisor of that ({possible}); {step} is none: choose one.</source>
      <translation>归因的步长应为 {stride} 像元或其约数（{possible}）；{step} 不是：请选择其一。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>The attributions miss the score that they should add up to by {share:.0f} % (RMS): ask for more steps than {steps}.</source>
      <translation>归因与其应有的得分之和相差 {share:.0f} %（RMS）：请将步数设为大于 {steps}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>These attributions explain the score of the dense map, which does not rank the ground as the network's own windows do: a map that was made window by window (modes patches, tiles and, for this network, auto) they explain in part only. {sentence}</source>
      <translation>这些归因解释的是密集图的得分，它对地段的排名与网络自身窗口不同：对逐窗口制作的图（模式 patches、tiles，对此网络还有 auto），它们只能解释一部分。{sentence}</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>rank correlation {rank_correlation:.2f} at {windows} places</source>
      <translation>秩相关 {rank_correlation:.2f}，{windows} 个位置</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>{draws} draws and {bands} bands</source>
      <translation>{draws} 次抽取和 {bands} 个波段</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>{steps} steps and {bands} bands</source>
      <translation>{steps} 步和 {bands} 个波段</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>{windows:,} windows {step} cells apart{value}, {work}: {cost:,.0f} million cells through the network.</source>
      <translation>{windows:,} 个窗口，间隔 {step} 像元{value}，{work}：网络需处理 {cost:,.0f} 百万像元。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>A dense pass is not what this network was trained for: mapping window by window.</source>
      <translation>此网络并非为密集计算而训练：改为逐窗口制图。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>A map with a stride of {step} cells</source>
      <translation>步长为 {step} 像元的图</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>The dense mode takes a stride of {stride} cells or a divisor of that ({stride_2}); {step} is none: choose one, or the mode 'patches'.</source>
      <translation>密集模式的步长应为 {stride} 像元或其约数（{stride_2}）；{step} 不是：请选择其一，或选择模式“patches”。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>The grid has {columns} x {rows} cells and a tile {size} x {size}: choose the mode 'dense'.</source>
      <translation>网格有 {columns} x {rows} 个像元，瓦片为 {size} x {size}：请选择模式“dense”。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>Tiles lie side by side: the stride {stride} has no meaning in this mode.</source>
      <translation>瓦片并排排列：步长 {stride} 在此模式下没有意义。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/leakage.py" />
      <source>No background window is left that touches no window of another fold: sample more or smaller windows, or fewer folds, or switch APART off.</source>
      <translation>没有剩余的背景窗口不与其他折的窗口相接：请采样更多或更小的窗口，或减少折数，或关闭 APART。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/leakage.py" />
      <source>The patch layer {name} leaks: {count} training windows touch {count_2} test windows of another fold (first: patch {patch_id} of fold {fold} and patch {patch_id_2} of fold {fold_2}), so that the network would be tested on ground it was trained on. Switch APART of 'Sample patches' on, or leave PATCHES empty, and windows are drawn for each fold.</source>
      <translation>图块图层 {name} 有信息泄漏：{count} 个训练窗口与另一折的 {count_2} 个检验窗口相接（首对：第 {fold} 折的图块 {patch_id} 和第 {fold_2} 折的图块 {patch_id_2}），网络会在训练过的地段上检验。请打开“图块采样”的 APART，或将 PATCHES 留空，由程序为每折抽取窗口。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/leakage.py" />
      <source>{count} of {count_2} windows touched one of another fold and were left out; {value} around deposits and {value_2} in the background remain.</source>
      <translation>{count_2} 个窗口中有 {count} 个与另一折的窗口相接，已略去；剩余矿床周围 {value} 个、背景 {value_2} 个。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/options.py" />
      <source>A crop of {crop_size} cells is less than the {smallest_crop} that the network reduces to one: give a larger crop.</source>
      <translation>{crop_size} 像元的裁剪块小于网络归并为一的 {smallest_crop}：请给出较大的裁剪块。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/options.py" />
      <source>preset</source>
      <translation>预设</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source> ({wrong} of {count} windows are like it)</source>
      <translation>（{count} 个窗口中有 {wrong} 个如此）</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>The outline of patch {ids} of {layer} is {what}{others}: {remedy}.</source>
      <translation>{layer} 的图块 {ids} 的轮廓{what}{others}：{remedy}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>draw it as a square of cells, or sample the patches on this grid</source>
      <translation>请将其画成像元正方形，或在此网格上采样图块</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>draw it larger, or delete it</source>
      <translation>请将其画大，或删除</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>give it as many columns as rows, or delete it</source>
      <translation>请使其列数与行数相等，或删除</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>no rectangle along rows and columns of {grid}</source>
      <translation>不是沿 {grid} 行列的矩形</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>smaller than a cell of {grid}</source>
      <translation>小于 {grid} 的一个像元</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>window</source>
      <translation>个窗口</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>{between} of {windows} of {layer} do not lie on the cells of {grid} (first: patch {ids}, off by {off:.2g} cells): they were made on another grid, or moved together. Give the grid that they were made on, or sample the patches on this one.</source>
      <translation>{layer} 的{windows}中有 {between} 个不在 {grid} 的像元上（首个：图块 {ids}，偏移 {off:.2g} 像元）：它们在另一网格上生成，或被一起移动。请给出生成它们的网格，或在此网格上采样图块。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>{between} of {windows} of {layer} lie between the cells of {grid} (first: patch {ids}, off by {off:.2g} cells): the nearest cells are read.</source>
      <translation>{layer} 的{windows}中有 {between} 个位于 {grid} 的像元之间（首个：图块 {ids}，偏移 {off:.2g} 像元）：读取最近的像元。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>{moved} of {windows} of {layer} were moved, drawn or resized, or made on a grid other than {grid}: they are read where their outlines lie, and not where col_off, row_off and size say (first: patch {ids}).</source>
      <translation>{layer} 的{windows}中有 {moved} 个被移动、绘制或改变大小，或在 {grid} 以外的网格上生成：按其轮廓所在位置读取，而不按 col_off、row_off 和 size（首个：图块 {ids}）。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>{whole} x {whole_2} cells, where windows are square</source>
      <translation>为 {whole} x {whole_2} 像元，而窗口应为正方形</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source> and beyond the buffer of held-out ground</source>
      <translation>，且在留出地段的缓冲之外</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source> and keeps {buffer_m:,.0f} m (the buffer and one cell) from held-out ground</source>
      <translation>，且距留出地段 {buffer_m:,.0f} m（缓冲加一个像元）</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source> or too near held-out ground,</source>
      <translation>，或离留出地段太近，</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>No background window of {size} x {size} cells and at most {max_empty:.0%} empty cells is farther than {exclusion:g} m from all {count} deposits{apart}: </source>
      <translation>没有 {size} x {size} 像元、空像元不超过 {max_empty:.0%} 的背景窗口距全部 {count} 个矿床大于 {exclusion:g} m{apart}：</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>No window of {size} x {size} cells with at most {max_empty:.0%} empty cells holds a deposit{apart}: </source>
      <translation>没有 {size} x {size} 像元、空像元不超过 {max_empty:.0%} 的窗口含矿床{apart}：</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Only {count} of {negatives} background windows could be placed between the deposits{beyond}.</source>
      <translation>{negatives} 个背景窗口中只有 {count} 个能放在矿床之间{beyond}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Only {count} of {positives} deposit windows could be placed: the others would lie outside the grid{near} or be empty.</source>
      <translation>{positives} 个矿床窗口中只有 {count} 个能放下：其他的会超出网格{near}或为空。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Patches of {patch_size} cells are too small: seven eighths of a patch must hold the 32 cells that the network reduces to one; give at least 37.</source>
      <translation>{patch_size} 像元的图块太小：图块的八分之七必须容纳网络归并为一的 32 像元；请至少给出 37。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>The exclusion distance {exclusion:g} m is negative: give 0 or more.</source>
      <translation>排除距离 {exclusion:g} m 为负：请给出 0 或更大的值。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>The grid {name} has {columns} x {rows} cells and a patch {size} x {size}: choose smaller cells or smaller patches.</source>
      <translation>网格 {name} 有 {columns} x {rows} 个像元，图块为 {size} x {size}：请选择较小的像元或较小的图块。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Windows around deposits</source>
      <translation>矿床周围的窗口</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Windows in the background</source>
      <translation>背景中的窗口</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>choose smaller patches or a grid that reaches beyond the deposits.</source>
      <translation>请选择较小的图块，或延伸到矿床以外的网格。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>choose smaller patches or a smaller exclusion distance.</source>
      <translation>请选择较小的图块或较小的排除距离。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>take more folds, or smaller patches, which allow a smaller buffer</source>
      <translation>请取更多折，或较小的图块（可用较小的缓冲）</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>{count} deposits lie less than {margin} cells from the edge of the grid, where no window can hold them in every crop: left out.</source>
      <translation>{count} 个矿床距网格边缘不到 {margin} 像元，没有窗口能在每次裁剪中都含它们：已略去。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>{count} of {count_2} deposits lie outside {name} and are left out.</source>
      <translation>{count_2} 个矿床中有 {count} 个在 {name} 之外，已略去。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>{getattr} {name} were asked for: give at least 1.</source>
      <translation>要求 {getattr} {name}：请至少给出 1。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>{nearer}, or a smaller exclusion distance.</source>
      <translation>{nearer}，或较小的排除距离。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/scaling.py" />
      <source>The band {name} of {name_2} has no data: leave it out.</source>
      <translation>{name_2} 的波段 {name} 没有数据：请略去。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/scaling.py" />
      <source>The band {name} of {name_2} has no positive value and so no logarithm: choose the transform 'none'.</source>
      <translation>{name_2} 的波段 {name} 没有正值，因而没有对数：请选择变换“none”。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/scaling.py" />
      <source>The band {name} of {name_2} has the same value everywhere: leave it out, a network cannot learn from it.</source>
      <translation>{name_2} 的波段 {name} 处处取值相同：请略去，网络无法从中学习。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>The field label holds {map}: 1 means deposit and 0 background.</source>
      <translation>字段 label 的值为 {map}：1 表示矿床，0 表示背景。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>The patch layer is empty: make one with 'Sample patches'.</source>
      <translation>图块图层为空：请用“图块采样”制作。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>The patches have sizes {map} ({count} of {rare} cells, first: patch {patch_id}): all windows must have one positive size.</source>
      <translation>图块大小为 {map}（{rare} 像元的有 {count} 个，首个：图块 {patch_id}）：所有窗口必须为同一正数大小。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>There is no {name} patch (label {label}): a classifier needs both kinds.</source>
      <translation>没有{name}图块（标签 {label}）：分类器两种都需要。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>{count} of {count_2} deposits lie outside the windows of the patch layer that bear their ids (first: deposit {deposit_id} and patch {patch_id}): the windows were sampled around other deposits, or features were numbered anew, as they are when a layer is saved in another format. Sample the patches from this layer of deposits, or do without a patch layer.</source>
      <translation>{count_2} 个矿床中有 {count} 个在图块图层中带其编号的窗口之外（首个：矿床 {deposit_id} 和图块 {patch_id}）：窗口围绕其他矿床采样，或要素已重新编号（图层另存为其他格式时会如此）。请由此矿床图层采样图块，或不用图块图层。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>{outside} of {count} patches lie outside the grid of {columns} x {rows} cells (first: patch {patch_id}): sample them on this grid.</source>
      <translation>{count} 个图块中有 {outside} 个在 {columns} x {rows} 像元的网格之外（首个：图块 {patch_id}）：请在此网格上采样。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>, except {skipped}.</source>
      <translation>，{skipped} 除外。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Crops of {crop} cells can miss the deposit of a window of {patch_size}, which is sure to be in every crop of {usual}.</source>
      <translation>{crop} 像元的裁剪块可能漏掉 {patch_size} 窗口的矿床，而 {usual} 的裁剪块必含矿床。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Fold {fold} cannot be held out: without the windows that overlap it, one part would lack deposits or background. All windows train, and all figures are of training windows.</source>
      <translation>第 {fold} 折无法留出：去掉与其重叠的窗口后，有一部分会没有矿床或背景。所有窗口都用于训练，所有指标均为训练窗口的指标。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Fold {fold} is held out; {touching} windows that overlap it take no part.</source>
      <translation>留出第 {fold} 折；{touching} 个与其重叠的窗口不参与。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Patches of {patch_size} cells leave a crop of {crop}, less than the {smallest_crop} that the network reduces to one: sample larger patches.</source>
      <translation>{patch_size} 像元的图块得到 {crop} 的裁剪块，小于网络归并为一的 {smallest_crop}：请采样较大的图块。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Standardising the bands</source>
      <translation>正在标准化波段</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>The best weights so far, of epoch {epoch}, were kept as {checkpoint}.</source>
      <translation>迄今最佳权重（第 {epoch} 轮）已保存为 {checkpoint}。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>The crop of {crop} cells is larger than the patches of {patch_size}: choose a crop of at most their size.</source>
      <translation>{crop} 像元的裁剪块大于 {patch_size} 的图块：请选择不超过图块大小的裁剪块。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>The loss was never a number: lower the learning rate, or check the grid for extreme values.</source>
      <translation>损失从未得到有效数值：请降低学习率，或检查网格是否有极端值。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Training with batches of {batch_size} crops of {crop} x {crop} cells</source>
      <translation>每批 {batch_size} 个 {crop} x {crop} 像元裁剪块的训练</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Training {network}</source>
      <translation>正在训练 {network}</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Weights of {name} taken</source>
      <translation>已采用 {name} 的权重</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>none held out</source>
      <translation>无留出窗口</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>{count} of {windows} lack data in at least one band in more than half of their cells (first: patch {empty}): the mean of the band stands there, from which nothing is learnt.</source>
      <translation>{windows} 个窗口中有 {count} 个一半以上像元至少缺一个波段的数据（首个：图块 {empty}）：该处取波段均值，从中学不到什么。</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>{count} windows held out</source>
      <translation>留出 {count} 个窗口</translation>
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>{network} on {count} windows ({value} deposit) of {crop} x {crop} cells x {count_2} bands, {held_out}, {device}, {bfloat16}.</source>
      <translation>{network}，{count} 个窗口（{value} 个矿床窗口），{crop} x {crop} 像元 x {count_2} 个波段，{held_out}，{device}，{bfloat16}。</translation>
    </message>
    <message>
      <location filename="../models/worker/children.py" />
      <source>{command} cannot be started ({value}).</source>
      <translation>无法启动 {command}（{value}）。</translation>
    </message>
    <message>
      <location filename="../models/worker/children.py" />
      <source>{command} did not answer within {within_s:.0f} s.</source>
      <translation>{command} 在 {within_s:.0f} s 内没有应答。</translation>
    </message>
    <message>
      <location filename="../models/worker/interpreters.py" />
      <source>The interpreter {path} cannot be found ({strerror}).</source>
      <translation>找不到解释器 {path}（{strerror}）。</translation>
    </message>
    <message>
      <location filename="../models/worker/interpreters.py" />
      <source>{path} does not answer as a Python 3 does ({error}).</source>
      <translation>{path} 不像 Python 3 那样应答（{error}）。</translation>
    </message>
    <message>
      <location filename="../models/worker/interpreters.py" />
      <source>{path} is Python {map}, and {map_2} or newer is needed.</source>
      <translation>{path} 为 Python {map}，需要 {map_2} 或更高版本。</translation>
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>'{name}' met an error that it does not know ({text}): please report it with the file {kept_log}.</source>
      <translation>“{name}”遇到未知错误（{text}）：请附上文件 {kept_log} 报告此问题。</translation>
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>It was ended by force; files that were finished before stay, all others were removed.</source>
      <translation>已强制结束；之前完成的文件保留，其他均已移除。</translation>
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>The process that worked on '{name}' {why}. Its last words are in {kept_log}; no output was left half written.</source>
      <translation>运行“{name}”的进程{why}。其最后输出见 {kept_log}；没有留下写到一半的输出。</translation>
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>crashed in a library ({called}): run it again, and report it if that happens twice</source>
      <translation>在一个库中崩溃（{called}）：请重新运行，若再次发生请报告</translation>
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>exit code {code}</source>
      <translation>退出代码 {code}</translation>
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>was killed, as systems do when memory runs out: close other programs, choose larger cells or fewer elements, and run it again</source>
      <translation>被终止，内存耗尽时系统会这样做：请关闭其他程序，选择更大的像元或更少的元素，再运行一次</translation>
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>{path} cannot be started ({strerror}): choose another interpreter, or QGIS's own process, under Settings &gt; Options &gt; Processing &gt; Providers &gt; Prospectivity.</source>
      <translation>无法启动 {path}（{strerror}）：请在 设置 &gt; 选项 &gt; 数据处理 &gt; 数据源 &gt; Prospectivity 中选择其他解释器，或 QGIS 自己的进程。</translation>
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>{platform}, exit code {returncode}</source>
      <translation>{platform}，退出代码 {returncode}</translation>
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Classifying</source>
      <translation>正在分类</translation>
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Cleaning of assays</source>
      <translation>分析数据清洗</translation>
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Drawing the report</source>
      <translation>正在绘制报告</translation>
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Fitting variograms</source>
      <translation>正在拟合变差函数</translation>
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Making the survey</source>
      <translation>正在生成测区数据</translation>
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Writing</source>
      <translation>正在写出</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Elements were not tested one by one, and the classifier learns from all of them: {error}</source>
      <translation>未逐个检验元素，分类器用全部元素学习：{error}</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Evaluating the map</source>
      <translation>正在评价图件</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Fewer than {folds} cells of the grid hold a deposit: elements are not tested one by one.</source>
      <translation>含矿床的网格像元少于 {folds} 个：不逐个检验元素。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Finished before, and kept: {names}.</source>
      <translation>之前已完成并保留：{names}。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Interpolating the elements</source>
      <translation>正在插值元素</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>KIND makes a map of each kind by classifiers of cells, and {network} is a network: leave KIND empty, or choose a classifier of cells such as automatic.</source>
      <translation>KIND 由像元分类器为每种类型制图，而 {network} 是网络：请将 KIND 留空，或选择像元分类器，如 automatic。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Mapping each kind alone</source>
      <translation>正在单独制图各类型</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>No element alone tells deposits from background at a significance of {significance:g}: the network learns from all {count}.</source>
      <translation>没有单个元素在显著性水平 {significance:g} 下区分矿床与背景：网络用全部 {count} 种元素学习。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Of deposits that the map was trained on:</source>
      <translation>对于训练该图所用的矿床：</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Only {cells} cells of the grid hold a deposit, and selecting elements in {folds} folds needs at least {folds}: add deposits, or switch SELECT off and choose the elements yourself.</source>
      <translation>只有 {cells} 个网格像元含矿床，而 {folds} 折元素选择至少需要 {folds} 个：请增加矿床，或关闭 SELECT 并自行选择元素。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Selecting elements</source>
      <translation>正在选择元素</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>The grid has {columns} x {rows} cells and a patch {size} x {size}: choose smaller cells or smaller patches.</source>
      <translation>网格有 {columns} x {rows} 个像元，图块为 {size} x {size}：请选择较小的像元或较小的图块。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>The layer of samples has {points}, and a map of elements is made from {least} at least: check the layer, its filter and its selection.</source>
      <translation>样品图层有{points}，而元素图至少需要 {least} 个：请检查图层及其过滤条件和选择集。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>{counted} deposit cells lie in the fold that was held out of training. Only these figures say something about finding deposits; the elements were selected, and the best epoch chosen, with a look at them, so they are still on the bright side. With so few deposits the intervals are wide.</source>
      <translation>{counted} 个矿床像元位于未参与训练的留出折。只有这些指标能说明找矿的效果；选择元素和最佳轮次时参考了它们，因此仍偏乐观。矿床这么少，区间很宽。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>{name}: done in {seconds}.</source>
      <translation>{name}：完成，用时 {seconds}。</translation>
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>{ranked} deposit cells were ranked on a map that is put together from {count} classifiers. Each had not seen one group of neighbouring deposits, nor the ground nearer to them than to other deposits, nor background within {buffer_spacings} of that ground, and maps it. Only these figures say something about finding deposits. 'Cross-validate methods' repeats this with other folds and compares them.</source>
      <translation>{ranked} 个矿床像元在由 {count} 个分类器拼成的图上排名。每个分类器都没有见过一组相邻矿床、比其他矿床更靠近它们的地段，以及该地段 {buffer_spacings} 以内的背景，并对该地段制图。只有这些指标能说明找矿的效果。“方法交叉验证”用其他折重复此过程并比较。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>A page with bars, maps and what they mean, readable offline.</source>
      <translation>含条形图、图件及其解释的页面，可离线阅读。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Area to explain</source>
      <translation>要解释的区域</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Attribute to elements</source>
      <translation>元素归因</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Attribution to elements</source>
      <translation>元素归因</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Distance between the windows that are computed; in between the map is interpolated. Empty: a network's own, 32; of classifiers of cells as few as a minute or so allows. Halving it takes four times as long.</source>
      <translation>所计算窗口之间的距离；其间的图由插值得到。留空：网络取其自身的 32；像元分类器取约一分钟内可完成的最小值。减半则用时为四倍。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Drawn at random over the grid, for the report's comparison of the area with the whole grid; 0 compares nothing.</source>
      <translation>在网格上随机抽取，供报告将该区域与整个网格比较；0 表示不比较。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Draws</source>
      <translation>抽取次数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Elements in their order, separated by commas</source>
      <translation>按顺序排列的元素，用逗号分隔</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Evidence grid</source>
      <translation>证据网格</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>GeoTIFF with one band per element in units of the log-odds: above 0 the element favours a deposit.</source>
      <translation>每种元素一个波段的 GeoTIFF，单位为对数几率：大于 0 表示该元素有利于矿床。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>It must have the bands and the cell size that the model was trained on; the order of bands does not matter.</source>
      <translation>必须具有模型训练所用的波段和像元大小；波段次序不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Model file written by 'Train classifier' or 'Map prospectivity'.</source>
      <translation>由“训练分类器”或“成矿远景制图”写出的模型文件。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Other places that each element is taken from in a permutation.</source>
      <translation>置换时每种元素取值的其他位置数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Points on the way from average ground to the real one at which gradients are taken; the report gives the error that is left.</source>
      <translation>从平均地段到实际地段的路径上计算梯度的点数；报告给出剩余误差。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Polygons, lines or points in any coordinate reference system, such as a target: only the cells they cover are computed and get data, and the bars are theirs, those that favour a deposit most first. Empty: the whole grid, which can take hours on a large one without a graphics card.</source>
      <translation>任意坐标参考系的多边形、线或点，例如一个靶区：只计算它们覆盖的像元并给出数据，条形图也只针对这些像元，最有利于矿床者在前。留空：整个网格，大网格没有显卡时可能需要数小时。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Prospectivity</source>
      <translation>成矿远景</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Same seed, same machine, same result.</source>
      <translation>相同种子、相同机器，结果相同。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Says why a model calls a place prospective: the share of each element in the score (log-odds of deposit against background), compared with average ground, as a raster with one band per element and as bars for a chosen area. It explains the model, not the ground: elements that vary together share the credit, and none of it is a cause. Networks need PyTorch.</source>
      <translation>说明模型为何认为某处有远景：各元素在得分（矿床相对于背景的对数几率）中与平均地段相比所占的份额，输出每种元素一个波段的栅格，以及所选区域的条形图。它解释的是模型而不是地质：共同变化的元素分享贡献，都不是成因。网络需要 PyTorch。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Seed of the random choices</source>
      <translation>随机选择的种子</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Stride (cells)</source>
      <translation>步长（像元）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Windows to compare an area with</source>
      <translation>用于与区域对比的窗口数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>auto: a CUDA device where there is one.</source>
      <translation>auto：有 CUDA 设备时使用它。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>explain, explanation, attribution, importance, shap, integrated gradients, why here, contribution, element, geochemistry, mineral exploration</source>
      <translation>解释,归因,贡献,重要性,积分梯度,为什么,元素,地球化学,矿产勘查,explain,attribution,importance,shap,integrated gradients</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>gradients: integrated gradients of a network, whose shares add up to the score; permutation: what the score loses when an element is taken from other places of the grid, as always with classifiers of cells.</source>
      <translation>gradients：网络的积分梯度，各份额之和等于得分；permutation：将一种元素换成网格其他位置的值时得分的损失，像元分类器总是用此方法。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>A page with all of it.</source>
      <translation>含全部内容的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>Check installation</source>
      <translation>检查安装</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>Number of libraries that are missing or broken</source>
      <translation>缺少或损坏的库的数目</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>Tells which Python runs the work and why, which libraries it has, of which version and from where, and what is missing for which algorithm; beside it versions, memory, settings and folders. Every library is imported in that Python, so that one that is there but broken shows. Nothing is installed or changed. Add the text to the report of a fault: it holds names of folders, but no passwords and no data.</source>
      <translation>说明由哪个 Python 运行及原因，它有哪些库、版本和来源，哪个算法缺少什么；并列出版本、内存、设置和文件夹。每个库都在该 Python 中导入，因此存在但损坏的库也会显示。不安装也不更改任何内容。报告故障时请附上此文本：其中有文件夹名称，但没有密码和数据。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>The same as text</source>
      <translation>同样内容的文本</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>install, installation, dependencies, versions, diagnosis, bug report, pytorch, missing libraries, python</source>
      <translation>安装,依赖,版本,诊断,错误报告,缺少库,install,installation,dependencies,pytorch,python</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>A page with the map beside the image in false colours, the share and the mean spectrum of each class.</source>
      <translation>含分类图与假彩色影像对照、各类别比例和平均光谱的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>A raster with the cells of the image, in which all but 0 and no data is classified; or polygons that hold the centres of cells. Empty: all cells.</source>
      <translation>具有影像像元的栅格，其中除 0 和无数据外都参与分类；或包含像元中心的多边形。留空：所有像元。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Calls each cell of a hyperspectral image after the class of spectra that it is likest, with a model of 'Train spectral classifier' (support vector machine, PLS-DA, 1-D network, Spectral Angle Mapper or Binary Feature Fitting). The bands of the image and of the model are brought together by centre and width, so that a model of field or laboratory spectra serves for an image. Shadow (mean reflectance below 1 %) and cells without data stay unclassified. Every other cell gets one of the model's classes, also ground that training never saw: look at the probability, and at the mean spectra in the report.</source>
      <translation>用“训练光谱分类器”的模型（支持向量机、PLS-DA、一维网络、光谱角填图 SAM 或 Binary Feature Fitting），按最相似的光谱类别对高光谱影像的每个像元分类。影像与模型的波段按中心和宽度匹配，因此野外或实验室光谱的模型可用于影像。阴影（平均反射率低于 1 %）和无数据像元不分类。其他每个像元都得到模型的一个类别，训练从未见过的地面也不例外：请查看概率和报告中的平均光谱。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Cells to classify</source>
      <translation>要分类的像元</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Cells whose likeliest class is less probable than this, 0 to 1, stay unclassified. Empty: none.</source>
      <translation>最可能类别的概率小于此值（0 到 1）的像元不分类。留空：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Classify hyperspectral image</source>
      <translation>高光谱影像分类</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>GeoTIFF of whole numbers: 1, 2 … in the order of the model's classes, 0 unclassified; names and colours of the classes are stored with it.</source>
      <translation>整数 GeoTIFF：1、2 … 按模型类别的次序，0 为未分类；类别的名称和颜色一并保存。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>GeoTIFF with the probability of the likeliest class, also of cells that are too doubtful for one.</source>
      <translation>最可能类别的概率的 GeoTIFF，含过于不确定而未分类的像元。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>GeoTIFF with what the likeliest class is more probable than the next: near 0 either could be meant.</source>
      <translation>最可能类别的概率比次可能类别高出值的 GeoTIFF：接近 0 表示两者皆有可能。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Hyperspectral image</source>
      <translation>高光谱影像</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Least probability</source>
      <translation>最小概率</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Margin to the next class</source>
      <translation>与次可能类别的差额</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Model file written by 'Train spectral classifier', of one block.</source>
      <translation>由“训练光谱分类器”写出的模型文件，只有一个数据块。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Probability of the class</source>
      <translation>类别的概率</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Reflectance: ENVI (BSQ, BIL or BIP) with wavelengths in its header, or any raster whose bands say their wavelength in metadata or names. Widths, bad bands, scale and no-data value are taken from the header. It may lie in degrees, or have no georeference.</source>
      <translation>反射率：文件头中有波长的 ENVI（BSQ、BIL 或 BIP），或波段元数据或名称注明波长的任意栅格。宽度、坏波段、尺度和无数据值取自文件头。可以采用度为单位，也可以没有地理参考。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Spectra</source>
      <translation>光谱</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>hyperspectral, remote sensing, imaging spectroscopy, image, envi, airborne, satellite, mineral map, alteration, classification, sam, spectral angle</source>
      <translation>高光谱,遥感,成像光谱,影像,航空,卫星,矿物填图,蚀变,分类,光谱角,hyperspectral,envi,classification,sam</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation>工程中的图层或表，或光谱文件：每个波段一列的表（CSV、XLSX），列名如 1100、X1100、1100 nm、1.1 um 或 3997.2 cm-1；ASD、Bruker OPUS、JCAMP-DX、SVC（.sig）、Spectral Evolution（.sed）、ENVI 光谱库；含这些文件的文件夹；或波段相同的若干个上述来源。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Classes of the spectra</source>
      <translation>光谱的类别</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Classify spectra</source>
      <translation>光谱分类</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Field of the sample's name</source>
      <translation>样品名字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Gives spectra the classes of a model of 'Train spectral classifier', with the probability of each class. The spectra may come from another instrument than those of training: they are brought to the model's bands by centre and width. Where they have places the result is a layer of points. A model knows its own classes only: a material that it has never seen gets one of them as well.</source>
      <translation>用“训练光谱分类器”的模型给光谱分类，并给出各类别的概率。光谱可来自与训练不同的仪器：按中心和宽度匹配到模型的波段。光谱有位置时，结果为点图层。模型只识别自己的类别：从未见过的物质也会得到其中之一。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Joins both instruments. Empty: the field that joined them in training, or else the names of the spectra.</source>
      <translation>连接两台仪器的光谱。留空：训练时用于连接的字段，否则用光谱名称。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Model file written by 'Train spectral classifier'.</source>
      <translation>由“训练光谱分类器”写出的模型文件。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Of the same samples, for a model that was trained on two. A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation>相同样品的光谱，用于由两台仪器训练的模型。工程中的图层或表，或光谱文件：每个波段一列的表（CSV、XLSX），列名如 1100、X1100、1100 nm、1.1 um 或 3997.2 cm-1；ASD、Bruker OPUS、JCAMP-DX、SVC（.sig）、Spectral Evolution（.sed）、ENVI 光谱库；含这些文件的文件夹；或波段相同的若干个上述来源。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Spectra of a second instrument</source>
      <translation>第二台仪器的光谱</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>What is known of each spectrum, its class, the probability of that class, and p_ with the name of a class for each; points where the spectra have places. Probabilities take the classes as equally common.</source>
      <translation>每条光谱的已知信息、类别、该类别的概率，以及各类别的 p_ 加类别名；光谱有位置时为点。概率将各类别视为同样常见。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>spectra, spectroscopy, classification, class, mineral, lithology, asd, infrared, nir, swir, predict</source>
      <translation>光谱,光谱学,分类,类别,矿物,岩性,红外,近红外,短波红外,预测,spectra,classification,asd,nir,swir</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>A field, such as Ti_ppm. Empty: the last element.</source>
      <translation>一个字段，例如 Ti_ppm。留空：最后一种元素。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>A page with warnings, figures and plots of each element, and every decision.</source>
      <translation>含警告、指标、各元素图件和全部决定的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>A point layer, or a table with columns of coordinates: any layer, CSV, text, XLSX or ODS file.</source>
      <translation>点图层，或有坐标列的表：任意图层、CSV、文本、XLSX 或 ODS 文件。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Above the range</source>
      <translation>超出测定上限</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Adds fields in this unit under one kind of name, such as Au_ppm beside Au_ppb or AU, so that surveys can be merged; keep adds none.</source>
      <translation>增加以此单位、统一命名的字段，例如在 Au_ppb 或 AU 之外增加 Au_ppm，便于合并各测区；keep 不增加。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Adds fields with -1 (low), 0 or 1 (high): tukey: 1.5 quartile distances beyond the quartiles; mad: 3 scaled median absolute deviations from the median; of logarithms. Nothing is deleted.</source>
      <translation>增加取值 -1（低）、0 或 1（高）的字段：tukey：超出四分位数 1.5 倍四分位距；mad：偏离中位数 3 倍标度绝对中位差；均对对数而言。不删除任何值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Adds fields with the element in the place of the oxide, such as Si beside SiO2.</source>
      <translation>增加用元素代替氧化物的字段，例如在 SiO2 之外增加 Si。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Adds transformed fields: log10; or log-ratios of all elements, which free compositions from their constant sum: centred (clr), isometric pivot balances (ilr), additive (alr).</source>
      <translation>增加变换后的字段：log10；或全部元素的对数比，可消除组成数据的定和约束：中心化（clr）、等距主元平衡（ilr）、加性（alr）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Assays</source>
      <translation>分析数据</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Below detection</source>
      <translation>低于检出限</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>CRS of the coordinate columns</source>
      <translation>坐标列的 CRS</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Clean assays</source>
      <translation>清洗分析数据</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Cleaned assays</source>
      <translation>清洗后的分析数据</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Cleaning</source>
      <translation>正在清洗</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Codes for missing values</source>
      <translation>缺失值代码</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Column of x</source>
      <translation>x 列</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Column of y</source>
      <translation>y 列</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Columns that hold assays. Empty: all that are recognised from their names and values.</source>
      <translation>含分析数据的列。留空：由名称和值识别出的所有列。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Columns without a unit</source>
      <translation>没有单位的列</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Decimal mark</source>
      <translation>小数点</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Decisions of an earlier cleaning</source>
      <translation>先前清洗的决定</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Easting or longitude, for a table without geometry. Empty: recognised.</source>
      <translation>东坐标或经度，用于没有几何图形的表。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Element that ALR divides by</source>
      <translation>ALR 的除数元素</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Elements</source>
      <translation>元素</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Elements with more are set aside: cleaned, but neither transformed nor listed for mapping.</source>
      <translation>超过此比例的元素被搁置：仍清洗，但不变换，也不列入制图元素。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Every decision with its rows; give it as REPLAY to clean the next delivery alike.</source>
      <translation>每项决定及其涉及的行；作为 REPLAY 给出，可同样清洗下一批数据。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Fields to go on with, separated by semicolons</source>
      <translation>后续使用的字段，用分号分隔</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>For a table without geometry. Empty: a column EPSG, or WGS 84 for degrees; metres stay without one.</source>
      <translation>用于没有几何图形的表。留空：EPSG 列，或以度为单位时用 WGS 84；以米为单位时不设。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>LOG of an earlier run: its choices and columns are taken again, and all others here are ignored.</source>
      <translation>先前运行的 LOG：沿用其选项和列，忽略此处所有其他设置。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Largest share below detection (%)</source>
      <translation>低于检出限的最大比例 (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Log of decisions</source>
      <translation>决定日志</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Many samples at exactly the smallest value are probably half a detection limit: keep them (they are reported), or take them as censored below twice the value.</source>
      <translation>许多样品恰为最小值时，可能是检出限的一半：保留（会在报告中说明），或视为低于该值两倍的删失值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Northing or latitude, for a table without geometry. Empty: recognised.</source>
      <translation>北坐标或纬度，用于没有几何图形的表。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Numbers or texts that mean 'no value', separated by semicolons. Empty cells, n.a., null, - and the like always do.</source>
      <translation>表示“无值”的数值或文本，用分号分隔。空单元格、n.a.、null、- 等始终如此。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Outlier flags</source>
      <translation>异常值标记</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Oxides to elements</source>
      <translation>氧化物换算为元素</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Points with all fields of the table, assays as numbers.</source>
      <translation>含表中全部字段的点，分析数据为数值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Reads assays as laboratories deliver them (a layer, CSV, XLSX): recognises elements and units from column names, values below and above detection, codes for missing values, decimal commas, unit rows, size fractions and duplicates, and makes numbers of them. Nothing is lost and nothing is changed unseen: what a cell was before stays in a field &lt;name&gt;_raw, rows that cannot be mapped are set aside with a reason, and report and log name every decision with its rows. Values that stand for 'below detection' are guesses: where many samples lie below it, maps and statistics show the guess.</source>
      <translation>读取实验室交付的分析数据（图层、CSV、XLSX）：由列名识别元素和单位，并识别低于检出限和超出测定上限的值、缺失值代码、小数逗号、单位行、粒级和重复样，将其转为数值。不丢失任何内容，更改均有据可查：单元格的原内容保存在 &lt;name&gt;_raw 字段，无法制图的行搁置并注明原因，报告和日志列出每项决定及其涉及的行。代替“低于检出限”的值是推测：许多样品低于检出限时，图和统计反映的是推测值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Rows as they came, with the reason.</source>
      <translation>原样的行及原因。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Rows read</source>
      <translation>读取的行数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Rows set aside</source>
      <translation>搁置的行</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Rows written</source>
      <translation>写出的行数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Samples at one place</source>
      <translation>同一位置的样品</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Samples at the same place, depth and size fraction: average them, take the first, or keep them apart where they are.</source>
      <translation>位置、深度和粒级相同的样品：取平均（average）、取首个（first），或在原处分别保留（keep）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Several methods for one element</source>
      <translation>同一元素的几种方法</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Size fractions</source>
      <translation>粒级</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Size fractions to keep, separated by semicolons. Empty: all.</source>
      <translation>要保留的粒级，用分号分隔。留空：全部。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Suspected half detection limits</source>
      <translation>疑似检出限的一半</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>The cleaned rows are kept in {place}; there is no report.</source>
      <translation>清洗后的行保存在 {place}；没有报告。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Transform</source>
      <translation>变换</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Values below detection</source>
      <translation>低于检出限的值</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>What stands for a value above the range of the method, such as &gt;4000: the limit, or missing.</source>
      <translation>用什么代替超出方法测定上限的值（如 &gt;4000）：上限（limit），或缺失（missing）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>What stands for a value below its detection limit: half the limit, the limit divided by the square root of 2 (sqrt2), a value from regression on order statistics (ros; meaningful for the whole set, not for single samples), or missing.</source>
      <translation>用什么代替低于检出限的值：检出限的一半（half），检出限除以 2 的平方根（sqrt2），次序统计量回归值（ros；对整体有意义，对单个样品无意义），或缺失（missing）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Writing the cleaned table</source>
      <translation>正在写出清洗后的表</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Zeros</source>
      <translation>零值</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>assay, geochemistry, geochemical, laboratory, lab, detection limit, censored, below detection, csv, excel, xlsx, units, ppm, oxides, duplicates, outliers, log-ratio, clr, ilr, compositional, import, sample</source>
      <translation>分析数据,化验,地球化学,化探,实验室,检出限,删失,低于检出限,单位,氧化物,重复样,异常值,对数比,成分数据,导入,样品,csv,excel,xlsx,ppm,clr,ilr,assay</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>auto decides column by column.</source>
      <translation>auto 逐列判定。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>keep all columns, or merge them into one more column: the method that measured most samples comes first.</source>
      <translation>keep 保留所有列；merge 将其合并为一个新增列：测定样品最多的方法优先。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>keep them, take them as missing (not analysed), or as censored below the smallest measured value.</source>
      <translation>keep 保留，missing 视为缺失（未分析），censored 视为低于最小实测值的删失值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>unknown: they are not converted. usual: oxides are per cent and elements ppm.</source>
      <translation>unknown：不换算。usual：氧化物为百分比，元素为 ppm。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Collars</source>
      <translation>孔口</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Create sample drill holes</source>
      <translation>创建示例钻孔</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Intervals</source>
      <translation>样段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Makes up drill holes to try the plugin on, and the truth to check results against: holes that lean and bend, with As_ppm in a smooth field, Cu_pct that is rich where arsenic rises fast with elevation, so that its grade is told by a gradient and not by any content beside it, and Sb_ppm, which has nothing to do with anything. Nothing in it is a measurement, although it lies in western Guangdong (EPSG:32649).</source>
      <translation>虚构钻孔以供试用插件，并给出检验结果用的真值：倾斜弯曲的钻孔；As_ppm 为平滑场；Cu_pct 在砷随高程迅速升高处富集，其品位由梯度而不是旁侧的任何含量反映；Sb_ppm 与一切无关。虽然位于广东西部（EPSG:32649），其中没有实测数据。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Number of holes</source>
      <translation>钻孔数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>On a jittered grid of 45 m.</source>
      <translation>位于间距 45 m、略加扰动的网格上。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Points with hole, x, y, z and depth.</source>
      <translation>带 hole、x、y、z 和 depth 的点。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Sample data</source>
      <translation>示例数据</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Surveys</source>
      <translation>测斜数据</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Table with hole, depth, azimuth and dip (negative downwards).</source>
      <translation>带 hole、depth、azimuth 和 dip（向下为负）的表。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Table with hole, from, to, unit, As_ppm, Sb_ppm and Cu_pct, and the truth: place_east, place_north and place_up of the middle, and As_rise, the derivative of arsenic by elevation, per metre.</source>
      <translation>带 hole、from、to、unit、As_ppm、Sb_ppm 和 Cu_pct 的表，以及真值：中点的 place_east、place_north 和 place_up，以及 As_rise，即砷对高程的导数（每米）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>example, demo, test data, tutorial, synthetic, drill hole, drillhole, borehole, collar, survey, assay</source>
      <translation>示例,演示,测试数据,教程,合成数据,钻孔,孔口,测斜,化验,example,demo,synthetic,drillhole,borehole</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Cells of 10 m.</source>
      <translation>像元为 10 m。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Columns of the image</source>
      <translation>影像列数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Create sample spectra</source>
      <translation>创建示例光谱</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>GeoTIFF of classes from 1 in the order of the minerals above, with names and colours: the mineral there is most of in each cell.</source>
      <translation>类别的 GeoTIFF，自 1 起按上述矿物的次序，带名称和颜色：为各像元中含量最多的矿物。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>GeoTIFF of reflectance; wavelength and width of each band stand in its metadata.</source>
      <translation>反射率 GeoTIFF；各波段的波长和宽度写在元数据中。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Image</source>
      <translation>影像</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Imaging spectrometer</source>
      <translation>成像光谱仪</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Makes up reflectance spectra to try the plugin on, and the truth to check results against: zones of kaolinite, alunite, goethite, hematite, jarosite, chlorite, gypsum in host rock, with absorption features where textbooks put them, mixed by area, under uneven light and with noise. An imaging spectrometer sees the scene; samples taken in it are measured by a field spectrometer with other bands (400 to 2,450 nm) and analysed. Zn_ppm sits in goethite and rises with the depth of its feature at 930 nm; Fe_pct is that of all iron minerals; Sn_ppm has nothing to do with any mineral, so that nothing must be found. Nothing in it is a measurement, although it lies in western Guangdong (EPSG:32649).</source>
      <translation>虚构反射光谱以供试用插件，并给出检验结果用的真值：围岩中的高岭石、明矾石、针铁矿、赤铁矿、黄钾铁矾、绿泥石、石膏带，吸收特征位于教科书所载位置，按面积混合，光照不均并带噪声。成像光谱仪观测该场景；在其中采集的样品由波段不同的野外光谱仪（400 至 2,450 nm）测量并作分析。Zn_ppm 存在于针铁矿中，随其 930 nm 特征的深度升高；Fe_pct 为所有含铁矿物的铁；Sn_ppm 与任何矿物无关，因此不应找到任何关系。虽然位于广东西部（EPSG:32649），其中没有实测数据。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Number of samples</source>
      <translation>样品数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Points with sample, site, class (the mineral there is most of), the share of each mineral, Fe_pct, Zn_ppm, Sn_ppm, and a column per band, named by its wavelength in nm.</source>
      <translation>带 sample、site、class（含量最多的矿物）、各矿物比例、Fe_pct、Zn_ppm、Sn_ppm 以及每个波段一列（以 nm 波长命名）的点。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Rows of the image</source>
      <translation>影像行数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Spectra of samples</source>
      <translation>样品的光谱</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Spread evenly over the minerals.</source>
      <translation>均匀分布于各矿物。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>True classes</source>
      <translation>真实类别</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>airborne: 204 bands of 11 nm, every 10 nm from 420 nm on. spaceborne: 238 bands of 9.5 nm, every 8.5 nm from 426 nm on, with a little more noise. Scene and samples are the same.</source>
      <translation>airborne：204 个波段，宽 11 nm，自 420 nm 起每 10 nm 一个。spaceborne：238 个波段，宽 9.5 nm，自 426 nm 起每 8.5 nm 一个，噪声略大。场景和样品相同。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>example, demo, test data, tutorial, synthetic, spectra, hyperspectral, spectroscopy, image</source>
      <translation>示例,演示,测试数据,教程,合成数据,光谱,高光谱,影像,example,demo,synthetic,spectra,hyperspectral</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>About one per square of a lattice over the area.</source>
      <translation>大致为覆盖全区的格子每格一个。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Area (km²)</source>
      <translation>面积 (km²)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Create sample survey</source>
      <translation>创建示例测区</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Deposits</source>
      <translation>矿床</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Deposits in the output layer.</source>
      <translation>输出图层中的矿床数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Deposits planted besides, which have haloes and belong to the truth but are not in the output layer.</source>
      <translation>另外放置的矿床，它们有晕，属于真值，但不在输出图层中。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>GeoTIFF with the band favourability from 0 to 1: the regional favourability that deposits were drawn from, raised to 1 on every deposit. It ranks places; it is no calibrated probability.</source>
      <translation>带 favourability 波段（0 到 1）的 GeoTIFF：抽取矿床所依据的区域有利度，各矿床处升至 1。它用于对位置排名，不是校准概率。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Makes up a stream-sediment survey to try the plugin on, and the truth to check the result against: sixteen elements, log-normal, correlated in space and with each other, with sampling errors, and deposits along faults and at the contacts of plutons, whose haloes trail down the valleys. Only Au, Sn, Cu, Ag, Ba, Sb, Hg, Mo know of the deposits; some deposits lie under cover and hardly show. Au, Ag and Hg are in ppb, all others in ppm. A content below the detection limit is stored as half of the limit, and below_detection names the elements. Nothing in it is a measurement, although it lies in western Guangdong (EPSG:32649).</source>
      <translation>虚构水系沉积物测区以供试用插件，并给出检验结果用的真值：十六种元素，对数正态分布，具有空间相关和相互相关，带采样误差；矿床沿断裂和岩体接触带分布，其晕沿沟谷向下游拖尾。只有 Au、Sn、Cu、Ag、Ba、Sb、Hg、Mo 反映矿床；有些矿床隐伏于覆盖层之下，几乎没有显示。Au、Ag 和 Hg 以 ppb 计，其他以 ppm 计。低于检出限的含量存为检出限的一半，并由 below_detection 列出元素。虽然位于广东西部（EPSG:32649），其中没有实测数据。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Number of known deposits</source>
      <translation>已知矿床数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Number of undiscovered deposits</source>
      <translation>未发现矿床数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Points with the fields deposit_id, name, commodity and grade_class (large, medium, small).</source>
      <translation>带字段 deposit_id、name、commodity 和 grade_class（large、medium、small）的点。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Points with the fields sample_id, one per element, and below_detection.</source>
      <translation>带字段 sample_id、每种元素一个字段和 below_detection 的点。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Samples</source>
      <translation>样品</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>The area is a square of this size.</source>
      <translation>区域为此面积的正方形。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>True favourability</source>
      <translation>真实有利度</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>example, demo, test data, tutorial, synthetic, geochemistry, stream sediment, deposit, mineral, exploration</source>
      <translation>示例,演示,测试数据,教程,合成数据,地球化学,水系沉积物,矿床,勘查,example,demo,synthetic,stream sediment</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>AUC over area of nearness to known deposits alone</source>
      <translation>仅凭与已知矿床邻近性的面积 AUC</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>AUC over area of the best method</source>
      <translation>最佳方法的面积 AUC</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Any number. automatic: mean of three classifiers of cells and their surroundings (…context). The next ones see single cells only. Networks see windows; they need PyTorch and take much longer.</source>
      <translation>可选任意个。automatic：三种考虑像元及其周围（…context）的分类器的均值。其后几种只看单个像元。网络看窗口；需要 PyTorch，用时长得多。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Background and windows of the training keep this distance from the ground that is held out. Empty: three sample spacings, or the diagonal of a patch where that is more.</source>
      <translation>训练的背景和窗口与留出地段保持此距离。留空：三倍采样间距，或图块对角线（若更大）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Background cells</source>
      <translation>背景像元数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Background is drawn farther than this from every known deposit, windows for networks with their edge; PATCHES keep what they were sampled with. Empty: one sample spacing.</source>
      <translation>背景在距每个已知矿床大于此值处抽取，网络的窗口以边缘计；PATCHES 保持其采样时的距离。留空：一倍采样间距。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Balance the classes</source>
      <translation>平衡类别</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Buffer (m)</source>
      <translation>缓冲距离 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Buffer of training deposits (m)</source>
      <translation>训练矿床的缓冲距离 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Calibrated probability from which a cell counts as called.</source>
      <translation>像元判为矿床的校准概率下限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Cells of the background that classifiers of cells learn from.</source>
      <translation>像元分类器学习所用的背景像元数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Cross-validate methods</source>
      <translation>方法交叉验证</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Distance between samples, by which surroundings are measured. Empty: estimated from the detail of the grid.</source>
      <translation>样品之间的距离，用于度量周围范围。留空：由网格的细节估计。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Distance that deposits of the training keep from held-out ones. Empty: one sample spacing, within which they rest on the same samples. Windows of networks keep BUFFER in any case.</source>
      <translation>训练矿床与留出矿床保持的距离。留空：一倍采样间距，在此以内它们依据相同的样品。网络的窗口始终保持 BUFFER。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Epochs</source>
      <translation>训练轮数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Exclusion distance (m)</source>
      <translation>排除距离 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Field of the deposits that says what each is a deposit of, such as the commodity: texts or whole numbers; case does not count, and deposits without a value are a kind of their own. The report gives the figures of each kind on the common map, and says so where one carries them.</source>
      <translation>说明各矿床类型（如矿种）的矿床字段：文本或整数；不区分大小写，没有值的矿床自成一类。报告给出各类型在共同图上的指标，并说明是否由某一类型撑起总指标。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Figures by fold</source>
      <translation>各折指标</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Figures by kind</source>
      <translation>各类型指标</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Folds</source>
      <translation>折数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>GeoTIFF with the band probability: every cell as the best method sees it without the deposits around it, calibrated at even odds of deposit and background.</source>
      <translation>带 probability 波段的 GeoTIFF：最佳方法在不含周围矿床时对每个像元的判断，按矿床与背景的均等几率校准。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Grid of elements or other evidence, projected in metres. All bands are learnt from.</source>
      <translation>元素或其他证据的网格，投影坐标以米计。使用所有波段学习。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>High end of its 95 % interval</source>
      <translation>其 95 % 区间的上端</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>KINDS is a table of figures by kind, and KIND is empty: choose the field, or no KINDS.</source>
      <translation>KINDS 为按类型的指标表，而 KIND 为空：请选择字段，或不用 KINDS。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Kind of deposit</source>
      <translation>矿床类型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Kinds of deposit to work on, as that field tells them: names separated by commas, those with a comma or semicolon between double quotes; (none) is that of deposits without a value. All others are left out as if the layer did not hold them. Empty: all count.</source>
      <translation>要处理的矿床类型，按该字段的写法：名称用逗号分隔，含逗号或分号的名称放在双引号内；(none) 为没有值的矿床的类型。其余全部略去，如同图层中没有它们。留空：全部计入。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Kinds that count</source>
      <translation>计入的类型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Known deposits, in any coordinate reference system; several in one cell count once.</source>
      <translation>已知矿床，任意坐标参考系；同一像元中的几个只计一次。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Low end of its 95 % interval</source>
      <translation>其 95 % 区间的下端</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Method with the highest AUC over area</source>
      <translation>面积 AUC 最高的方法</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Methods</source>
      <translation>方法</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Mixing of windows</source>
      <translation>窗口混合</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Moved patterns</source>
      <translation>移位点型数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Number of clusters of deposits that are held out in turn.</source>
      <translation>轮流留出的矿床簇的数目。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. Deposit and background windows weigh alike in the loss.</source>
      <translation>用于网络。矿床窗口和背景窗口在损失中权重相同。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. Empty: a twelfth of the grid's shorter side, from 64 to 256.</source>
      <translation>用于网络。留空：网格短边的十二分之一，64 到 256。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. Empty: those of the preset quick, stopped early.</source>
      <translation>用于网络。留空：预设 quick 的轮数，并提前停止。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. Windows and their labels are mixed in pairs (Zhang et al. 2018); 0: not at all, 0.2 is usual.</source>
      <translation>用于网络。窗口及其标签成对混合（Zhang 等，2018）；0：不混合，通常为 0.2。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. auto: a CUDA device where there is one.</source>
      <translation>用于网络。auto：有 CUDA 设备时使用它。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. flips: windows are mirrored at random; rotations: turned by quarters as well.</source>
      <translation>用于网络。flips：随机镜像窗口；rotations：另加 90° 旋转。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Out-of-fold probability</source>
      <translation>折外概率</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Patch size (cells)</source>
      <translation>图块大小（像元）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Patches</source>
      <translation>图块</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Repeats</source>
      <translation>重复次数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Sample spacing (m)</source>
      <translation>采样间距 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Says how well methods rank deposits that they have not seen. Whole clusters of deposits are held out together with the ground around them; each method is trained on the others, maps the ground that it has not seen, and held-out deposits are ranked on that map. Every figure has a 95 % interval, and methods are compared on the same deposits. Background is unlabelled ground, not barren, and deposits are known where people have looked.</source>
      <translation>说明各方法对未见过矿床的排名如何。整簇矿床连同周围地段一起留出；每种方法用其他矿床训练，对未见过的地段制图，留出矿床即在该图上排名。每项指标都有 95 % 区间，各方法在相同矿床上比较。背景是未标注的地段，不是无矿地段；已知矿床位于人们找过的地方。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Share of the patterns, moved ones and the real one, that do as well as the real one</source>
      <translation>不差于真实点型的点型比例（含移位的和真实的）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Share of unseen deposits in the best 10 % of the area, best method</source>
      <translation>最佳 10 % 面积中未见过矿床的比例，最佳方法</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Share of unseen deposits in the best 20 % of the area, best method</source>
      <translation>最佳 20 % 面积中未见过矿床的比例，最佳方法</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Share of unseen deposits in the best 5 % of the area, best method</source>
      <translation>最佳 5 % 面积中未见过矿床的比例，最佳方法</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Skill beyond location of automatic, or of the best method without it; none is 0.5</source>
      <translation>automatic（或无它时最佳方法）在位置之外的预测能力；无预测能力为 0.5</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Table with kind, deposits, auc (over area), auc_low, auc_high, capture_20, beyond of the deposits of each KIND of which at least four were ranked, by automatic or the best method without it.</source>
      <translation>含 kind、deposits、auc（面积）、auc_low、auc_high、capture_20、beyond 的表，针对每种至少有四个矿床得到排名的 KIND，由 automatic 或无它时的最佳方法得出。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Table with method, repeat, fold, deposits, auc (over area), capture_05, capture_10, capture_20, beyond (skill beyond location; empty for networks). The method location is nearness to known deposits alone, without any element.</source>
      <translation>含 method、repeat、fold、deposits、auc（面积）、capture_05、capture_10、capture_20、beyond（位置之外的预测能力；网络为空）的表。方法 location 为仅凭与已知矿床的邻近性，不用任何元素。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Threshold of recall</source>
      <translation>召回率阈值</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Times over, with other folds and other background.</source>
      <translation>用其他折和其他背景重复的次数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Times that the whole pattern of deposits is turned, mirrored and put down elsewhere, where no element can show it. What a method finds beyond these is what elements add to nearness. 19 can show it at p = 0.05, 99 at 0.01; 0: no test. Networks are not trained on them.</source>
      <translation>将整个矿床点型旋转、镜像并放到别处的次数，那里没有元素能反映它。方法超出这些点型的部分，即元素在邻近性之外增加的内容。19 次可显示 p = 0.05，99 次可显示 0.01；0：不检验。网络不在其上训练。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Warnings, comparison of the methods, curves and maps on one page.</source>
      <translation>警告、方法比较、曲线和图件，同在一页。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Weights that networks start from: a torchvision state_dict or safetensors. All networks of the run must fit it.</source>
      <translation>网络的初始权重：torchvision 的 state_dict 或 safetensors。本次运行的所有网络都必须与之相符。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>What the elements add to location, in words</source>
      <translation>元素在位置之外增加了什么，文字说明</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>What the map is to answer</source>
      <translation>图要回答的问题</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Windows for the networks, sampled with APART of 'Sample patches' switched on; their folds are then those of all methods. Refused where windows of different folds touch; windows nearer than BUFFER to held-out ground take no part in that fold. Empty: windows are drawn for each fold.</source>
      <translation>网络用的窗口，采样时须打开“图块采样”的 APART；其折即作为所有方法的折。不同折的窗口相接时拒绝使用；距留出地段小于 BUFFER 的窗口不参与该折。留空：为每折抽取窗口。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>extend: where does what is known go on? Provinces count. new: where is new ground? Only what stands out from the mean of its surroundings counts, so that deposits are found one by one and the belt that they lie in is not. Of classifiers of cells.</source>
      <translation>extend：已知的矿化在何处延续？成矿省也计入。new：新的地段在何处？只计突出于周围均值的部分，因此矿床逐个被找到，而其所在的成矿带不会。用于像元分类器。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>validation, validate, accuracy, compare, test, auc, roc, random forest, logistic regression, weights of evidence, svm, resnet, spatial folds, machine learning, deep learning, mineral prospectivity, potential, exploration</source>
      <translation>验证,精度,比较,检验,随机森林,逻辑回归,证据权,空间折,机器学习,深度学习,成矿预测,找矿远景,勘查,validation,auc,roc,random forest,svm,resnet</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>A page with map and table of the targets, readable offline.</source>
      <translation>含靶区图和表的页面，可离线阅读。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Area of all targets in square kilometres</source>
      <translation>所有靶区的面积（平方千米）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Attribution of the elements</source>
      <translation>元素的归因</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Delineate targets</source>
      <translation>圈定靶区</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Grid on the same cells, one band per element. Elements that are clearly higher in a target than in the whole grid are named for it.</source>
      <translation>像元相同的网格，每种元素一个波段。靶区中明显高于整个网格的元素会列出。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Known deposits</source>
      <translation>已知矿床</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Number of targets</source>
      <translation>靶区数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Output of 'Attribute to elements' on the same cells. Elements that raise the probability most are named, instead of those of GRID.</source>
      <translation>像元相同的“元素归因”输出。列出使概率升高最多的元素，代替 GRID 的元素。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Part of the ground with data to outline, best cells first; above 0 and below 100. What would cover more than half of it singles out nothing, and is not called targets: the layer is empty then, with a warning.</source>
      <translation>要圈定的有数据地段的比例，由好到差；大于 0 且小于 100。若会覆盖一半以上则并不突出任何地段，不称为靶区：此时图层为空，并给出警告。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Points in any coordinate reference system. They tell known targets from new ones.</source>
      <translation>任意坐标参考系的点，用于区分已知靶区和新靶区。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Polygons by rank: rank, area_km2, mean and maximum probability, uncertainty, elements (best first), distance_m to the nearest known deposit from the target's edge, deposits inside, status (known, new), x and y of the cell with the highest probability. NULL where what it needs was not given.</source>
      <translation>按排名的多边形：rank、area_km2、平均和最大概率、uncertainty、elements（最佳者在前）、distance_m（靶区边缘至最近已知矿床）、内部 deposits、status（known、new）、概率最高像元的 x 和 y。缺少所需输入时为 NULL。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Probability map</source>
      <translation>概率图</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Raster of values from 0 to 1: its only band, or the one called 'probability'.</source>
      <translation>取值 0 到 1 的栅格：其唯一波段，或名为“probability”的波段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Raster on the same cells: its only band, or the one called 'standard_deviation' or 'uncertainty'. Told for each target; it does not change the ranking.</source>
      <translation>像元相同的栅格：其唯一波段，或名为“standard_deviation”或“uncertainty”的波段。为每个靶区列出；不改变排名。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Says where to go: outlines the best part of a probability map and ranks the outlines by their mean probability, with area, leading elements, the cell to visit first, and the distance to the nearest known deposit. Probabilities rank ground and, calibrated or not, are no chances of a find; how much ground is outlined is your choice; and targets with a known deposit may only show what the map was trained on.</source>
      <translation>说明去哪里找：圈定概率图的最佳部分，按平均概率给轮廓排名，并给出面积、主导元素、首先应去的像元和至最近已知矿床的距离。概率用于对地段排名，无论是否校准，都不是找矿机会；圈定多少地段由您选择；有已知矿床的靶区可能只反映该图的训练数据。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Share of the area (%)</source>
      <translation>面积比例 (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Smallest target (km²)</source>
      <translation>最小靶区 (km²)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Targets</source>
      <translation>靶区</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Targets below this area, in square kilometres, are left out.</source>
      <translation>小于此面积（平方千米）的靶区略去。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Uncertainty</source>
      <translation>不确定性</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>target, targeting, anomaly, outline, polygon, rank, drill target, mineral exploration, prospect, potential, favourable, favorable</source>
      <translation>靶区,圈定,异常,轮廓,多边形,排名,钻探靶区,矿产勘查,远景区,有利,target,targeting,anomaly,prospect</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>A page with a plan, a section, a strip log and all problems.</source>
      <translation>含平面图、剖面、柱状图和全部问题的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Along the hole. Empty: recognised.</source>
      <translation>沿钻孔。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>CRS of the results</source>
      <translation>结果的 CRS</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Degrees clockwise from the north of the coordinates. Empty: recognised.</source>
      <translation>自坐标北方顺时针的度数。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Degrees from the horizontal, -90 to 90. Empty: recognised.</source>
      <translation>与水平面的夹角，-90 到 90 度。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Depth along the hole at which an interval begins. Empty: recognised.</source>
      <translation>样段起点的沿孔深度。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Depth along the hole at which an interval ends. Empty: recognised.</source>
      <translation>样段终点的沿孔深度。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Desurvey drill holes</source>
      <translation>钻孔测斜计算</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Desurveying</source>
      <translation>正在计算测斜轨迹</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Dips below the horizontal</source>
      <translation>水平面以下的倾角</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Drill holes</source>
      <translation>钻孔</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of azimuth</source>
      <translation>方位角字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of beginning</source>
      <translation>起点字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of contacts</source>
      <translation>接触界线字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of depth of stations</source>
      <translation>测斜点深度字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of dip</source>
      <translation>倾角字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of easting</source>
      <translation>东坐标字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of elevation</source>
      <translation>高程字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of end</source>
      <translation>终点字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of holes</source>
      <translation>钻孔字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of northing</source>
      <translation>北坐标字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Fields that hold assays. Empty: all that are recognised from their names and values.</source>
      <translation>含分析数据的字段。留空：由名称和值识别出的所有字段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>For collars without a geometry. Degrees are brought into the fitting UTM zone. Empty: the results have none.</source>
      <translation>用于没有几何图形的孔口。以度为单位时转到相应的 UTM 带。留空：结果不设。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Gives every interval of drill holes its place in space, by minimum curvature: between two stations a hole follows the arc of a circle. Columns are recognised as companies export them, assays are cleaned as 'Clean assays' does, and no row disappears: rows that have no place are set aside with hole, depth and reason, and gaps, overlaps, intervals past the end and stations that contradict each other are told. Azimuths are taken as they are: neither magnetic declination nor the convergence of the grid is added. A trace is the smoothest way that the stations allow, not the true one.</source>
      <translation>用最小曲率法给出钻孔每个样段的空间位置：两个测斜点之间钻孔沿圆弧延伸。按各公司的导出格式识别列，按“清洗分析数据”清洗分析数据，不丢失任何行：没有位置的行搁置并注明钻孔、深度和原因，空缺、重叠、超出孔底的样段和互相矛盾的测斜点都会列出。方位角按原值使用：不加磁偏角和坐标网收敛角。轨迹是测斜点所允许的最平滑路径，不是真实轨迹。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Half width of the section (m)</source>
      <translation>剖面半宽 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Hole to show</source>
      <translation>要显示的钻孔</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Intervals are brought to this length, weighted by length, in the unit of the depths; composites begin anew at gaps, at contacts and in each hole. Empty: intervals stay as they are.</source>
      <translation>将样段合成为此长度，按长度加权，单位与深度相同；在空缺处、接触界线处和每个钻孔重新开始。留空：样段保持不变。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Intervals in space</source>
      <translation>空间中的样段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Length of composites</source>
      <translation>组合样长度</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Line of the section</source>
      <translation>剖面线</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Lines from collar to end, with hole, length_m and surveyed.</source>
      <translation>从孔口到孔底的线，带 hole、length_m 和 surveyed。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Name of the hole, in all tables that have a field of this name. Empty: recognised.</source>
      <translation>钻孔名，用于所有含此名称字段的表。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Number of intervals set aside</source>
      <translation>搁置的样段数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Number of points</source>
      <translation>点数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Of the collars, in the unit of the coordinates. Empty: recognised.</source>
      <translation>孔口的高程，单位与坐标相同。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Of the collars. Empty: recognised.</source>
      <translation>孔口的坐标。留空：自动识别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>One row per hole: name, easting, northing, elevation; its length, azimuth and dip are used where they stand there. Any layer, CSV, text, XLSX or ODS file; of a point layer the geometry counts.</source>
      <translation>每孔一行：名称、东坐标、北坐标、高程；若有孔深、方位角和倾角也会使用。任意图层、CSV、文本、XLSX 或 ODS 文件；点图层以几何图形为准。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>One row per interval: hole, from, to, and assays or anything else.</source>
      <translation>每个样段一行：钻孔、起点、终点，以及分析数据或其他内容。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>One row per station: hole, depth, azimuth, dip, in any order. Empty: azimuth and dip of the collars. A hole without any is vertical.</source>
      <translation>每个测斜点一行：钻孔、深度、方位角、倾角，次序不限。留空：用孔口表的方位角和倾角。都没有的钻孔为直孔。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Points in the middle of intervals, with hole, from_m, to_m, depth_m, x, y, z, azimuth and dip (below the horizontal), cleaned assays, and all other fields of the intervals.</source>
      <translation>样段中点，带 hole、from_m、to_m、depth_m、x、y、z、azimuth 和 dip（水平面以下）、清洗后的分析数据以及样段的所有其他字段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Problems of drill holes</source>
      <translation>钻孔问题</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Projected in metres. Empty: that of the collars, or the fitting UTM zone where they lie in degrees.</source>
      <translation>投影坐标，以米计。留空：孔口的 CRS；以度为单位时用相应的 UTM 带。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Rest of composites</source>
      <translation>组合样余段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Table with hole, depth_m, problem, table and, of rows that were set aside, row.</source>
      <translation>含 hole、depth_m、problem、table，以及搁置行的 row 的表。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>The report draws a section along the first line of this layer, corners unfolded. Empty: through the hole to show, in the direction it goes, or if it is steep in the azimuth with most intervals.</source>
      <translation>报告沿此图层的第一条线绘制剖面，拐角不展开。留空：过要显示的钻孔，沿其走向；若较陡，则取样段最多的方位角。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>The report draws its strip log, and a section through it. Empty: the one with the most assays (with SECTION, near to it).</source>
      <translation>报告绘制其柱状图及过该孔的剖面。留空：分析数据最多的钻孔（有 SECTION 时取其附近的）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Traces of holes</source>
      <translation>钻孔轨迹</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Units such as lithology or oxidation: composites never reach across, and the strip log shows them.</source>
      <translation>岩性或氧化等单元：组合样不跨越其界线，柱状图显示它们。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>What becomes of less than a composite at the end of a run: spread makes all of the run a little longer or shorter, add gives it to the last one, discard leaves it out. spread and add keep the mass.</source>
      <translation>连续段末端不足一个组合样的部分如何处理：spread 将全段的组合样略微加长或缩短，add 并入最后一个，discard 略去。spread 和 add 保持总量。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>What lies this near to the section on either side is drawn on it.</source>
      <translation>距剖面两侧此距离以内的内容绘于其上。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>auto: what most holes have at their first station (the log says which). Where both signs occur in one table, some holes go upwards, or two conventions were mixed: this is told with the names of the holes.</source>
      <translation>auto：按大多数钻孔第一个测斜点的符号（日志会说明）。同一表中两种符号并存时，有些钻孔向上，或混用了两种约定：会列出这些钻孔的名称。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>drill hole, drillhole, borehole, desurvey, collar, survey, assay, interval, composite, minimum curvature, trace, 3d, exploration</source>
      <translation>钻孔,测斜,孔口,化验,样段,组合样,最小曲率,轨迹,三维,勘查,drillhole,desurvey,collar,survey,composite,3d</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>A point's own hole takes part</source>
      <translation>点所在的钻孔参与</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Fields of contents; each gives three fields.</source>
      <translation>含量字段；每个给出三个字段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>For looking at gradients. Leave it off where they become features of a model that is tested on whole holes, or the test sees what it must not.</source>
      <translation>用于查看梯度。若梯度要作为按整孔检验的模型的特征，请保持关闭，否则检验会用到不该用的数据。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Gradients of contents</source>
      <translation>含量的梯度</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Gradients of drill holes</source>
      <translation>钻孔梯度</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Names the hole of each point.</source>
      <translation>注明每个点所属的钻孔。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Of kriging: a file such as 'Fit variograms' writes. Empty, and for elements without an entry: fitted.</source>
      <translation>用于克里金：“拟合变差函数”写出的文件。留空以及没有条目的元素：自动拟合。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Of kriging: at most so many come from one hole, so that a point sees several. 0: any number.</source>
      <translation>用于克里金：同一钻孔最多取这么多，使一个点能用到多个钻孔。0：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Of kriging: the nearest ones, at most.</source>
      <translation>用于克里金：最多取这么多个最近的样品。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Points along holes</source>
      <translation>沿孔点</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Points with elevations, such as 'Desurvey drill holes' makes.</source>
      <translation>有高程的点，例如“钻孔测斜计算”的结果。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Projected in metres. Empty: that of the points, or the fitting UTM zone where they lie in degrees.</source>
      <translation>投影坐标，以米计。留空：点的 CRS；以度为单位时用相应的 UTM 带。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Reading</source>
      <translation>正在读取</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Samples of a point</source>
      <translation>每点的样品数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Samples of one hole</source>
      <translation>同一钻孔的样品数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Tells how fast contents rise along easting, northing and elevation at points along drill holes: by kriging in three dimensions with a linear drift, or by linear finite elements on tetrahedra between samples. A linear field gives its exact gradient by both. A point does not see the samples of its own hole unless asked to: so gradients can be features of a model that is tested on whole holes. Between holes that stand apart a gradient is that from hole to hole, and says nothing of what lies within that distance.</source>
      <translation>给出沿孔各点的含量沿东、北和高程方向的变化率：用带线性漂移的三维克里金，或用样品间四面体上的线性有限元。对线性场两者都给出精确梯度。除非要求，点不使用本孔的样品：因此梯度可作为按整孔检验的模型的特征。钻孔相距较远时，梯度是孔间梯度，不反映该距离以内的情况。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>The points with all their fields and &lt;element&gt;_dx, _dy and _dz: units of the content per metre along easting, northing and elevation.</source>
      <translation>带全部字段的点，以及 &lt;element&gt;_dx、_dy 和 _dz：沿东、北和高程方向每米的含量单位数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Variograms</source>
      <translation>变差函数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>drill hole, drillhole, borehole, gradient, derivative, vector, 3d, grade, geochemistry</source>
      <translation>钻孔,梯度,导数,矢量,三维,品位,地球化学,drillhole,gradient,derivative,3d</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>kriging: smooth, and wherever there are samples around. finiteelement: faster, rougher, and only between samples.</source>
      <translation>kriging：平滑，周围有样品处都有值。finiteelement：更快、更粗糙，只在样品之间有值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>A file such as 'Fit variograms' writes; "vertical_ratio" of an anisotropy is the vertical range by the longest one. Empty, and for elements without an entry: fitted.</source>
      <translation>“拟合变差函数”写出的文件；各向异性的 "vertical_ratio" 为垂直变程与最长变程之比。留空以及没有条目的元素：自动拟合。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>A model of grades was given, and no field of depths: choose it, such as depth_m.</source>
      <translation>给出了品位模型而没有深度字段：请选择，例如 depth_m。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>A page with tonnage and grade, sections, swaths and variograms.</source>
      <translation>含吨位和品位、剖面、分条均值和变差函数的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>A third of the distance between holes or more: smaller blocks look detailed and are not.</source>
      <translation>孔距的三分之一或更大：更小的块体看似精细，其实不然。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Along the longest range; shorter in other directions as the variogram says. Empty: its practical range.</source>
      <translation>沿最长变程方向；其他方向按变差函数缩短。留空：实际变程。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>At most so many of a block's samples come from one hole, so that it sees several. 0: any number.</source>
      <translation>一个块体的样品最多有这么多来自同一钻孔，使其能用到多个钻孔。0：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Blocks with an estimate of the first element</source>
      <translation>首个元素有估值的块体</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Blocks with fewer stay empty.</source>
      <translation>样品少于此数的块体留空。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Bottom of the blocks (m)</source>
      <translation>块体底面 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Centres of blocks</source>
      <translation>块体中心</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Density (t/m³)</source>
      <translation>密度 (t/m³)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Depth along the hole, such as depth_m. Needed with a model of grades.</source>
      <translation>沿孔深度，例如 depth_m。使用品位模型时需要。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Elevation. Empty: that of the highest point.</source>
      <translation>高程。留空：最高点的高程。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Elevation. Empty: that of the lowest point.</source>
      <translation>高程。留空：最低点的高程。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Estimate block model</source>
      <translation>估算块体模型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Extent</source>
      <translation>范围</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Field of depths</source>
      <translation>深度字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Fields of contents; each gives two files.</source>
      <translation>含量字段；每个给出两个文件。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Folder of the block model</source>
      <translation>块体模型文件夹</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Kriges contents of drill holes into blocks of ground: ordinary block kriging in three dimensions, from the nearest samples of several holes, with variograms that are fitted down the holes and across from hole to hole unless given. Blocks farther from all samples than the range of the variogram stay empty. Kriged blocks are smoother than the ground: above a high cut-off they show less tonnage and a lower grade than there is. Ranges lie along easting, northing and elevation, or an azimuth given with the variograms: a body that dips is taken as its box. Composite the holes to one length first.</source>
      <translation>将钻孔含量克里金到地下块体：三维普通块克里金，使用多个钻孔的最近样品，变差函数若未给出则沿孔和孔间横向拟合。距所有样品超过变差函数变程的块体留空。克里金块体比实际矿体平滑：高边界品位以上，其吨位和品位都低于实际。变程沿东、北和高程方向，或沿随变差函数给出的方位角：倾斜矿体按其外接方框处理。请先将钻孔合成为同一长度。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Least samples of a block</source>
      <translation>块体的最少样品数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Model of grades</source>
      <translation>品位模型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Of each element &lt;element&gt;.tif and &lt;element&gt;_variance.tif, with a band for each level, lowest first, described by the elevation of its middle.</source>
      <translation>每种元素的 &lt;element&gt;.tif 和 &lt;element&gt;_variance.tif，每层一个波段，最低者在前，以层中点高程作说明。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>One for all blocks. The default is a guess for rock with few sulphides.</source>
      <translation>所有块体用同一值。默认值是硫化物很少的岩石的估计。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Points along a side of a block</source>
      <translation>块体每边点数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Points with elevations, and a field for each element and its variance; blocks without an estimate are left out.</source>
      <translation>带高程的点，每种元素及其方差各一个字段；没有估值的块体略去。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Points with elevations, such as 'Desurvey drill holes' makes, best composited to one length.</source>
      <translation>有高程的点，例如“钻孔测斜计算”的结果，最好已合成为同一长度。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Samples of a block</source>
      <translation>块体的样品数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Search radius (m)</source>
      <translation>搜索半径 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Size of blocks along x (m)</source>
      <translation>块体 x 方向尺寸 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Size of blocks along y (m)</source>
      <translation>块体 y 方向尺寸 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Size of blocks along z (m)</source>
      <translation>块体 z 方向尺寸 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>So many places along each side stand for a block; 1 estimates its centre.</source>
      <translation>每边用这么多个位置代表一个块体；1 为估计其中心。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>The nearest ones, at most.</source>
      <translation>最多取这么多个最近的样品。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Top of the blocks (m)</source>
      <translation>块体顶面 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>West, east, south and north of the blocks. Empty: those of the points.</source>
      <translation>块体的西、东、南、北边界。留空：点的范围。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Written by 'Train grade model' for these elements. Its features are kriged to the blocks, categories taken from the nearest sample, and what it leaves of the samples, while they were held out, is kriged and added (regression kriging); variances are then those of the rest alone. Empty: contents themselves are kriged.</source>
      <translation>由“训练品位模型”为这些元素写出。其特征克里金到块体，类别取自最近样品，模型在样品留出时的残差克里金后相加（回归克里金）；此时方差只针对残差。留空：直接克里金含量。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>block model, resource, reserve, grade, kriging, ordinary kriging, estimation, 3d, drill hole, drillhole, borehole, deposit, ore</source>
      <translation>块体模型,资源量,储量,品位,克里金,普通克里金,估算,三维,钻孔,矿床,矿石,block model,kriging,ordinary kriging,resource,3d</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>{count:,} blocks in {levels:,} levels.</source>
      <translation>{count:,} 个块体，{levels:,} 层。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>A cell is called deposit from this probability on, a tile from this mean probability on.</source>
      <translation>从此概率起像元判为矿床，从此平均概率起瓦片判为矿床。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>A page with the map, curves and figures, readable offline.</source>
      <translation>含图、曲线和指标的页面，可离线阅读。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>AUC over area</source>
      <translation>面积 AUC</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Area under the success-rate curve</source>
      <translation>成功率曲线下面积</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Evaluate a prospectivity map</source>
      <translation>评价成矿远景图</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Figures</source>
      <translation>指标</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Lower end of its 95 % interval</source>
      <translation>其 95 % 区间的下端</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Normalised density at the crossing of the prediction-area plot</source>
      <translation>预测–面积图交点处的归一化密度</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Points in any coordinate reference system; several in one cell count once. Best not those of the training.</source>
      <translation>任意坐标参考系的点；同一像元中的几个只计一次。最好不是训练所用的矿床。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Ratio to chance in the best 10 % of the area</source>
      <translation>最佳 10 % 面积中与随机之比</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Ratio to chance in the best 20 % of the area</source>
      <translation>最佳 20 % 面积中与随机之比</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Ratio to chance in the best 5 % of the area</source>
      <translation>最佳 5 % 面积中与随机之比</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Says how well a probability map ranks known deposits: AUC over area, success-rate and prediction-area curves, deposits per km² and lift in the best 1 to 20 % of the area, confusion matrices of cells and of the paper's tiles, with 95 % intervals. Deposits that also trained the map make every figure optimistic. Only known deposits are counted: ground without one is unlabelled, not barren, and ground far from past exploration is undersampled.</source>
      <translation>说明概率图对已知矿床的排名如何：面积 AUC、成功率曲线和预测–面积曲线、最佳 1 至 20 % 面积中每 km² 的矿床数和提升度、像元和论文瓦片的混淆矩阵，均带 95 % 区间。也用于训练该图的矿床会使所有指标偏乐观。只计已知矿床：没有已知矿床的地段是未标注的，不是无矿的，远离以往勘查区的地段采样不足。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Share of deposits in the best 10 % of the area</source>
      <translation>最佳 10 % 面积中的矿床比例</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Share of deposits in the best 20 % of the area</source>
      <translation>最佳 20 % 面积中的矿床比例</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Share of deposits in the best 5 % of the area</source>
      <translation>最佳 5 % 面积中的矿床比例</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Share of the area at the crossing of the prediction-area plot</source>
      <translation>预测–面积图交点处的面积比例</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Side of tiles (cells)</source>
      <translation>瓦片边长（像元）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Table with metric, value, low and high (95 % interval), one row per figure; NULL where a figure is not defined. Rows: auc, success_auc, capture_05 to _20, lift_01 to _20 and deposits_per_km2_01 to _20 (best 1 to 20 % of the area), pa_… (crossing of the prediction-area plot), cell_… and tile_… (confusion matrices), deposits, area_km2.</source>
      <translation>含 metric、value、low 和 high（95 % 区间）的表，每项指标一行；指标无定义时为 NULL。各行：auc、success_auc、capture_05 至 _20、lift_01 至 _20 和 deposits_per_km2_01 至 _20（最佳 1 至 20 % 面积）、pa_…（预测–面积图交点）、cell_… 和 tile_…（混淆矩阵）、deposits、area_km2。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>The paper cuts 3072 x 3072 cells into 12 x 12 tiles of 256.</source>
      <translation>论文将 3072 x 3072 像元切成 12 x 12 个 256 像元的瓦片。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Threshold of the confusion matrices</source>
      <translation>混淆矩阵的阈值</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Upper end of its 95 % interval</source>
      <translation>其 95 % 区间的上端</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>evaluate, validation, accuracy, auc, roc, success rate, capture, efficiency, report, how good, mineral potential, deposit</source>
      <translation>评价,验证,精度,成功率,捕获率,报告,好坏,成矿远景,矿床,evaluate,validation,auc,roc,success rate</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Class of the region</source>
      <translation>区域的类别</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>ENVI (BSQ, BIL, BIP) with wavelengths in its header, or any raster whose bands say their wavelength in their metadata or names. It may lie in degrees, or have no georeference.</source>
      <translation>文件头中有波长的 ENVI（BSQ、BIL、BIP），或波段元数据或名称注明波长的任意栅格。可以采用度为单位，也可以没有地理参考。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Extract spectra from image</source>
      <translation>从影像提取光谱</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Field that becomes the column `class`.</source>
      <translation>作为 `class` 列的字段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Points or polygons in any coordinate reference system; for an image without georeference, in columns and rows as QGIS shows it. A polygon that holds no centre of a cell gives the cells that it touches.</source>
      <translation>任意坐标参考系的点或多边形；影像没有地理参考时，按 QGIS 显示的列和行。不含像元中心的多边形取其接触的像元。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Regions</source>
      <translation>区域</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Table with region (the number of the feature), class, x, y (centre of the cell in the image's CRS) and a column per band, one row per cell.</source>
      <translation>含 region（要素编号）、class、x、y（像元中心，采用影像的 CRS）以及每个波段一列的表，每个像元一行。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Takes the spectra of the cells whose centre lies in a polygon, or that hold a point, from a hyperspectral image into a table with a column per band, named by its wavelength in nm: the table that 'Preprocess spectra' and the algorithms that train models of spectra read. Values become reflectance by the scale that the header says or the values show; bands that the header calls bad and cells without data are left out and counted. Cells of one polygon are neighbours and alike: name the field `region` as groups where a model is trained, or its test flatters.</source>
      <translation>将高光谱影像中中心位于多边形内或包含点的像元的光谱，提取为每个波段一列、以 nm 波长命名的表：即“光谱预处理”和训练光谱模型的算法所读取的表。按文件头注明或由数值看出的尺度转换为反射率；文件头标为坏的波段和无数据像元略去并计数。同一多边形的像元相邻且相似：训练模型时请将字段 `region` 指定为分组，否则检验结果偏乐观。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>spectra, hyperspectral, image, region of interest, roi, endmember, spectroscopy, remote sensing, library</source>
      <translation>光谱,高光谱,影像,感兴趣区,端元,遥感,光谱库,spectra,hyperspectral,roi,endmember</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>A page with the measured and fitted variograms.</source>
      <translation>含实测和拟合变差函数的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>A pair belongs to a direction when its azimuth differs by no more.</source>
      <translation>点对方位角与某方向之差不超过此值时归入该方向。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>A pair lies no farther than this beside its direction. Empty: no limit.</source>
      <translation>点对偏离其方向的横向距离不超过此值。留空：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>A projected system in metres. By default that of the samples; degrees are brought into the fitting UTM zone.</source>
      <translation>以米计的投影坐标系。默认为样品的坐标系；以度为单位时转到相应的 UTM 带。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Anisotropy</source>
      <translation>各向异性</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Azimuths clockwise from north that variograms are measured in as well, separated by commas. ANISOTROPY measures six.</source>
      <translation>另外按方向计算变差函数的方位角，自北顺时针，用逗号分隔。ANISOTROPY 计算六个方向。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Bandwidth of directions (m)</source>
      <translation>方向带宽 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Contents are never below zero, so that negative numbers in a field (-0.5 for 'below detection', -9 for 'missing') stop the run. Switch this on for fields that may be negative, such as residuals; log-ratios and logarithms are known by their names (Cu_ppm_clr).</source>
      <translation>含量不会小于零，因此字段中的负数（-0.5 表示“低于检出限”，-9 表示“缺失”）会使运行停止。字段可为负值（如残差）时请打开此项；对数比和对数由其名称识别（Cu_ppm_clr）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Coordinate reference system</source>
      <translation>坐标参考系</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Coordinates, depths, numbers of samples and of rows are refused as elements. Switch this on to take them all the same.</source>
      <translation>坐标、深度、样品号和行号不接受为元素。打开此项则仍采用它们。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>DIRECTIONS is {names!r}: give azimuths in degrees separated by commas, such as 0, 45, 90, 135.</source>
      <translation>DIRECTIONS 为 {names!r}：请给出用逗号分隔的方位角度数，如 0, 45, 90, 135。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Directions (degrees)</source>
      <translation>方向（度）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Empty: chosen so that they reach a third of the diagonal of the survey.</source>
      <translation>留空：使各滞后距达到测区对角线的三分之一。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Estimator</source>
      <translation>估计量</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Fit variograms</source>
      <translation>拟合变差函数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Interpolation</source>
      <translation>插值</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Lag width (m)</source>
      <translation>滞后距宽度 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Looks for a direction of longest range (geometric anisotropy); taken only where it fits clearly better.</source>
      <translation>寻找变程最长的方向（几何各向异性）；只有拟合明显更好时才采用。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Measures how the difference between samples grows with their distance and fits a model to it, for any number of elements in one run: nugget, sill and range, by weighted least squares. The JSON file is what kriging takes; it may be edited. A variogram describes the survey as a whole: where the content drifts, or where one part differs from another, it mixes them; look at the plots before you krige.</source>
      <translation>计算样品之间的差异如何随距离增大，并用加权最小二乘拟合模型，一次运行可处理任意多个元素：块金值、基台值和变程。JSON 文件供克里金使用，可以编辑。变差函数描述整个测区：含量有漂移或各部分不同时会将其混在一起；克里金之前请先查看图件。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Negative values are meant</source>
      <translation>允许负值</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Number of lags</source>
      <translation>滞后距数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Numeric fields of contents; each gets a variogram. Empty: all fields that are recognised as assays; the log says which.</source>
      <translation>含量的数值字段；每个得到一个变差函数。留空：所有识别为分析数据的字段；日志会列出。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Parameters of every element's variogram, for kriging.</source>
      <translation>各元素变差函数的参数，供克里金使用。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Point layer with one numeric field per element, in any coordinate reference system.</source>
      <translation>点图层，每种元素一个数值字段，任意坐标参考系。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Take fields that are no assays</source>
      <translation>采用非分析数据字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Tolerance of directions (degrees)</source>
      <translation>方向容差（度）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Width of a class of distances. Empty: chosen from the spacing of the samples.</source>
      <translation>距离分组的宽度。留空：由样品间距决定。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>auto takes the simplest of all models, and of two nested ones, that fits about as well as the best. A nugget is always fitted with it. The range is the model's own parameter; the practical range, where 95 % of the sill is reached, is stated apart (three times the range for exponential).</source>
      <translation>auto 在所有模型以及两个模型的套合中，取拟合效果与最佳者相当的最简单者。总是同时拟合块金值。变程为模型自身的参数；实际变程（达到基台值 95 % 处）另行给出（指数模型为变程的三倍）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>log: variograms of the natural logarithms, for contents with a long tail; kriging then transforms back.</source>
      <translation>log：自然对数的变差函数，用于长尾分布的含量；克里金之后再反变换。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>matheron: mean of squared differences. cressie (Cressie and Hawkins) and dowd resist single outliers.</source>
      <translation>matheron：平方差的均值。cressie（Cressie 和 Hawkins）和 dowd 不受个别异常值影响。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>variogram, semivariogram, geostatistics, kriging, nugget, sill, range, anisotropy, spatial correlation, autocorrelation, geochemistry</source>
      <translation>变差函数,半变异函数,变异函数,地质统计学,克里金,块金值,基台值,变程,各向异性,空间相关,variogram,kriging,nugget,sill,range</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Any raster in a projected coordinate reference system, not rotated, such as an interpolated grid.</source>
      <translation>投影坐标参考系、无旋转的任意栅格，例如插值网格。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Bands</source>
      <translation>波段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Flux gradients</source>
      <translation>通量梯度</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>GeoTIFF with four bands of each band E: E_dx and E_dy, the change per metre to the east and to the north; E_slope, the length of this gradient per metre; E_aspect, the azimuth of the steepest increase in degrees clockwise from north, without data where nothing changes.</source>
      <translation>每个波段 E 得到四个波段的 GeoTIFF：E_dx 和 E_dy 为向东和向北每米的变化；E_slope 为此梯度每米的长度；E_aspect 为增加最快方向的方位角，自北顺时针的度数，没有变化处无数据。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Grid of elements</source>
      <translation>元素网格</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Names of the bands whose gradients are wanted, separated by commas; a name with a comma or semicolon stands between double quotes. Empty: all bands.</source>
      <translation>要计算梯度的波段名称，用逗号分隔；含逗号或分号的名称放在双引号中。留空：所有波段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Tells how fast each element of a grid changes over the ground, and in which direction, by central differences; at edges and beside cells without data by one-sided ones. The slope is the length of the gradient in units of the element per metre, not an angle; the aspect is the direction in which the content rises. Gradients show the bull's-eyes of an IDW grid more than the grid itself does; those of the kriging predictor itself are the output GRADIENTS of 'Interpolate elements (kriging)'.</source>
      <translation>用中心差分给出网格中各元素在地面上变化的快慢和方向；边缘和无数据像元旁用单侧差分。坡度为梯度的长度，以元素单位每米计，不是角度；坡向为含量升高的方向。梯度比网格本身更突出 IDW 网格的牛眼；克里金预测量自身的梯度见“元素插值（克里金）”的输出 GRADIENTS。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>gradient, derivative, slope, edge, flux, direction, anomaly, geochemistry, raster</source>
      <translation>梯度,导数,坡度,边缘,通量,方向,异常,地球化学,栅格,gradient,derivative,slope</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>A projected system in metres. By default that of the samples; samples in degrees, or in metres that are not those on the ground, are brought into the fitting UTM zone.</source>
      <translation>以米计的投影坐标系。默认为样品的坐标系；样品以度为单位，或其米数不是地面上的米数时，转到相应的 UTM 带。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>An element is no evidence where fewer of the samples, in per cent, hold another value than its commonest one: measured in a few only, or below detection nearly everywhere. Given, such elements are left out with a warning. Empty: elements below 5 % are warned of and interpolated all the same, as they were chosen. 0: no limit.</source>
      <translation>取值不同于最常见值的样品少于此百分比的元素不构成证据：只在少数样品中测定，或几乎全部低于检出限。给出此值时，这类元素略去并给出警告。留空：低于 5 % 的元素给出警告，但因已选定仍作插值。0：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Area to cover. By default the bounding box of the samples.</source>
      <translation>要覆盖的区域。默认为样品的外接矩形。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Cell size (m)</source>
      <translation>像元大小 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Columns</source>
      <translation>列数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Coordinate reference system of the grid</source>
      <translation>网格的坐标参考系</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Exponent of the distance: larger values follow the nearest sample more closely.</source>
      <translation>距离的指数：值越大越贴近最近的样品。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>GeoTIFF with one band per element, band description = element.</source>
      <translation>每种元素一个波段的 GeoTIFF，波段说明 = 元素。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Ground farther than this from every sample with a value of an element stays empty: what is interpolated there is no measurement, and a map that covers it looks better than it is. Empty: three times the distance within which nine of ten of these samples have a neighbour. 0: no limit.</source>
      <translation>距该元素每个有值样品大于此值的地段留空：在那里插值不是测量，覆盖它的图看起来比实际更好。留空：十分之九的样品有邻近样品的距离的三倍。0：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Interpolate elements (IDW)</source>
      <translation>元素插值（IDW）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Interpolated elements</source>
      <translation>插值元素</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Interpolates any number of elements in one pass by inverse distance weighting of the nearest samples. Samples at the same place are averaged, missing values are left out element by element. IDW draws bull's-eyes around single high values and gives no uncertainty.</source>
      <translation>用最近样品的反距离加权一次插值任意多个元素。同一位置的样品取平均，缺失值逐元素略去。IDW 会在单个高值周围形成牛眼，且不给出不确定性。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Least share of samples with evidence (%)</source>
      <translation>有证据样品的最小比例 (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Maximum distance (m)</source>
      <translation>最大距离 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Neighbours</source>
      <translation>邻近样品数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Number of columns, instead of a cell size.</source>
      <translation>列数，代替像元大小。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Number of nearest samples that each cell takes its value from.</source>
      <translation>每个像元取值所用的最近样品数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Number of rows, instead of a cell size. With columns, rows and an extent the extent is kept exactly; without an extent cells are square and the samples' bounding box is widened.</source>
      <translation>行数，代替像元大小。同时给出列数、行数和范围时，严格保持该范围；不给范围时，像元为正方形，样品的外接矩形会扩大。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Numeric fields of contents; each becomes a band of its name. Empty: all fields that are recognised as assays; the log says which.</source>
      <translation>含量的数值字段；每个成为同名波段。留空：所有识别为分析数据的字段；日志会列出。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Power</source>
      <translation>幂次</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Reach of samples (m)</source>
      <translation>样品有效距离 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Samples farther away take no part; cells without any stay without data. Given, it takes the place of REACH where that is empty. Empty: no limit.</source>
      <translation>更远的样品不参与；没有样品的像元无数据。给出此值而 REACH 为空时，以此代替 REACH。留空：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Side of a square cell. By default a quarter of the mean sample spacing, rounded to 1, 2 or 5.</source>
      <translation>正方形像元的边长。默认为平均采样间距的四分之一，取整为 1、2 或 5。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>idw, inverse distance, interpolation, gridding, grid, raster, surface, contour, geochemistry, geochemical map, stream sediment, soil, sample, element</source>
      <translation>反距离加权,反距离,插值,网格化,栅格,等值线,地球化学,地球化学图,水系沉积物,土壤,样品,元素,idw,inverse distance,gridding</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>1 estimates values at the centres of cells; more estimate the means over cells, by so many points a side.</source>
      <translation>1 为估计像元中心的值；大于 1 为用每边这么多个点估计像元的均值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>A page that says how good the map is, and whether inverse distances are better.</source>
      <translation>说明图的好坏以及反距离加权是否更好的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>A point per sample and element: observed, estimate, variance, z_score, and the estimate by inverse distances.</source>
      <translation>每个样品和元素一个点：observed、estimate、variance、z_score，以及反距离加权的估值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Back-transform of logarithms</source>
      <translation>对数反变换</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Cross-validation</source>
      <translation>交叉验证</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Cross-validation report</source>
      <translation>交叉验证报告</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Drift</source>
      <translation>漂移</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>For CROSS_VALIDATION and REPORT: leave one sample out at a time, or whole clusters of samples, which says how the map fares away from samples.</source>
      <translation>用于 CROSS_VALIDATION 和 REPORT：每次留出一个样品，或留出整簇样品；后者说明图在远离样品处的效果。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>For variograms of logarithms: mean corrects by half the variance and the Lagrange multiplier (right where logarithms are normal and the sill is right); median does not.</source>
      <translation>用于对数的变差函数：mean 用方差的一半和拉格朗日乘子校正（对数服从正态分布且基台值正确时是对的）；median 不校正。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>GeoTIFF with dx, dy (northwards), slope and aspect (azimuth of the steepest increase) of each element, per metre, from the kriging predictor itself: exact at edges too, and steps where a neighbour is exchanged have no part in them.</source>
      <translation>各元素的 dx、dy（向北）、slope 和 aspect（增加最快方向的方位角）的 GeoTIFF，每米，取自克里金预测量自身：边缘处也精确，且不含更换邻近样品造成的台阶。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>GeoTIFF with one band per element, in squared units (of the logarithm for variograms of logarithms).</source>
      <translation>每种元素一个波段的 GeoTIFF，以平方单位计（对数的变差函数则为对数的平方单位）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Interpolate elements (kriging)</source>
      <translation>元素插值（克里金）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Interpolates any number of elements by ordinary or universal kriging with a moving neighbourhood, exact for its neighbours. The variance tells where samples are far, under the variogram: it knows nothing of how the values vary around a cell. Kriging is as good as its variogram; cross-validation says whether it beats inverse distances.</source>
      <translation>用移动邻域的普通克里金或泛克里金插值任意多个元素，对其邻近样品是精确的。方差按变差函数说明何处远离样品：它不反映像元周围值的变化。克里金的好坏取决于变差函数；交叉验证说明它是否优于反距离加权。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Kriged elements</source>
      <translation>克里金元素</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Kriging variance</source>
      <translation>克里金方差</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Number of nearest samples that each cell is estimated from; all of them where there are not more.</source>
      <translation>估计每个像元所用的最近样品数；样品不足时用全部样品。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>OUTPUT of 'Fit variograms', edited or not, or a file of the window Variogram. Empty: fitted here, in the same way and without looking at them, which is not how to trust a map.</source>
      <translation>“拟合变差函数”的 OUTPUT（编辑过或未编辑），或“变差函数”窗口的文件。留空：在此以同样方式拟合，但无人查看，这样的图不足以信任。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Octant search</source>
      <translation>八象限搜索</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Points per side of a block</source>
      <translation>块每边点数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Takes at most an eighth of the neighbours from any of eight directions, for samples in clusters or along lines.</source>
      <translation>八个方向中每个方向最多取邻近样品数的八分之一，用于成簇或沿线的样品。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>kriging, geostatistics, ordinary kriging, universal kriging, interpolation, gridding, grid, raster, variance, uncertainty, variogram, geochemistry, geochemical map, sample, element</source>
      <translation>克里金,地质统计学,普通克里金,泛克里金,插值,网格化,栅格,方差,不确定性,变差函数,地球化学,地球化学图,kriging,geostatistics,variogram</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>none: ordinary kriging, the mean is constant among the neighbours. linear: universal kriging, it is a plane.</source>
      <translation>none：普通克里金，均值在邻近样品间为常数。linear：泛克里金，均值为平面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>A classifier of cells draws its background farther than this from every known deposit. Empty: one sample spacing.</source>
      <translation>像元分类器在距每个已知矿床大于此值处抽取背景。留空：一倍采样间距。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>A map is learnt and made where all elements have values. An element that covers less than this of the ground that most elements cover, such as one that was measured in a corner of the survey, is set aside, with a warning and in the report. 0: no limit; the map covers the ground that all elements share.</source>
      <translation>在所有元素都有值处学习和制图。若某元素覆盖的范围不到大多数元素覆盖地段的这一比例，例如只在测区一角测定，则搁置，并在警告和报告中说明。0：不限；图覆盖所有元素共有的地段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>AUC over area against all deposits</source>
      <translation>对全部矿床的面积 AUC</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>AUC over area against deposits that the map had not seen</source>
      <translation>对该图未见过矿床的面积 AUC</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>An element is no evidence where fewer of the samples, in per cent, hold another value than its commonest one: measured in a few only, or below detection nearly everywhere. Such elements are set aside, with a warning and in the report. 0: no limit.</source>
      <translation>取值不同于最常见值的样品少于此百分比的元素不构成证据：只在少数样品中测定，或几乎全部低于检出限。这类元素搁置，并在警告和报告中说明。0：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Clean the assays first</source>
      <translation>先清洗分析数据</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Deposits that the map had not seen</source>
      <translation>该图未见过的矿床</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Distance between samples, by which a classifier of cells measures surroundings. Empty: estimated from the detail of the grid.</source>
      <translation>样品之间的距离，像元分类器用来度量周围范围。留空：由网格的细节估计。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Elements that were learnt from, separated by commas</source>
      <translation>用于学习的元素，用逗号分隔</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Field of the deposits that says what each is a deposit of, such as the commodity: texts or whole numbers; case does not count, and deposits without a value are a kind of their own. Beside the map of all deposits each kind with at least 5 cells of them gets a map of its own, learnt from its deposits only; those of other kinds are neither deposits nor background there. Each takes about as long as the map of all. Of classifiers of cells only; networks take the field where kinds that count are given.</source>
      <translation>说明各矿床类型（如矿种）的矿床字段：文本或整数；不区分大小写，没有值的矿床自成一类。除全部矿床的图外，有至少 5 个矿床像元的每种类型各得一幅图，只用其自身的矿床学习；其他类型的矿床在该图中既不作矿床也不作背景。每幅用时与总图大致相同。只用于像元分类器；给出要计入的类型时，网络也使用该字段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Fields to interpolate. Empty: all that are recognised as assays; the log says which.</source>
      <translation>要插值的字段。留空：所有识别为分析数据的字段；日志会列出。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Folder for a GeoTIFF with the band probability of each KIND, named after it; empty: the report shows the maps and none is kept. They are loaded where PROBABILITY is.</source>
      <translation>存放每种 KIND 的 GeoTIFF（probability 波段，以类型命名）的文件夹；留空：报告中显示这些图而不保存。PROBABILITY 加载时它们也加载。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>GOAL concerns classifiers of cells only: a network learns from what its windows hold.</source>
      <translation>GOAL 只与像元分类器有关：网络从其窗口的内容学习。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>GeoTIFF with the spread between members trained on other draws of deposits and background; of a network between four flips of the input, which takes four times as long to map.</source>
      <translation>以不同的矿床和背景抽取训练的各成员之间的离散程度的 GeoTIFF；网络则为输入四种翻转之间的离散程度，制图用时为四倍。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>KINDS is a folder of maps by kind, and KIND is empty: choose the field, or no KINDS.</source>
      <translation>KINDS 为按类型制图的文件夹，而 KIND 为空：请选择字段，或不用 KINDS。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Known deposits, in any coordinate reference system; those outside the grid are left out.</source>
      <translation>已知矿床，任意坐标参考系；网格以外的略去。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>LOG of 'Clean assays', whose choices are then taken with CLEAN. Empty: its defaults.</source>
      <translation>“清洗分析数据”的 LOG，CLEAN 时采用其选项。留空：其默认值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Least share of the ground with values (%)</source>
      <translation>有值地段的最小比例 (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Map prospectivity</source>
      <translation>成矿远景制图</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Map, figures, curves and choices on one page.</source>
      <translation>图、指标、曲线和选项，同在一页。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Maps by kind</source>
      <translation>各类型的图</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Network or classifier of cells</source>
      <translation>网络或像元分类器</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Of deposits that the map had not seen: AUC over area {value:.3f} (95 % interval {low:.3f} to {high:.3f}), {deposits}.</source>
      <translation>对于该图未见过的矿床：面积 AUC {value:.3f}（95 % 区间 {low:.3f} 至 {high:.3f}），{deposits}。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Of networks. quick: a first map within minutes, with a fold of deposits held out to tell how well unseen ones are found. paper: 120 epochs on all deposits, as published.</source>
      <translation>用于网络。quick：几分钟得到初步的图，留出一折矿床以说明能多好地找到未见过的矿床。paper：用全部矿床训练 120 轮，按已发表方法。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Passes of a network over the windows. Empty: the preset's.</source>
      <translation>网络遍历窗口的轮数。留空：按预设。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Point layer with one numeric field per element, in any coordinate reference system; with CLEAN any table of assays.</source>
      <translation>点图层，每种元素一个数值字段，任意坐标参考系；CLEAN 时可为任意分析数据表。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Polygons of the best 10 % of the ground, ranked by mean probability, with the columns of 'Delineate targets'; none, with a warning, where the map does not single out ground.</source>
      <translation>最佳 10 % 地段的多边形，按平均概率排名，列与“圈定靶区”相同；若图没有突出任何地段则没有，并给出警告。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Preset</source>
      <translation>预设</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Prospectivity (probability)</source>
      <translation>成矿远景（概率）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Reads the samples as 'Clean assays' does: values below detection, text, units, decimal commas, duplicates, blanks; the report says what was done.</source>
      <translation>像“清洗分析数据”一样读取样品：低于检出限的值、文本、单位、小数逗号、重复样、空白样；报告说明所作的处理。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Select elements</source>
      <translation>选择元素</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Several columns of one element</source>
      <translation>同一元素的多列</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Side of a network's windows. Empty: a twelfth of the grid's shorter side as in the paper, in steps of 32, from 64 to 256.</source>
      <translation>网络窗口的边长。留空：与论文相同，取网格短边的十二分之一，以 32 为步长，64 到 256。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Test each element alone for telling deposits from background; the report shows it. A network then learns only from those that do, a classifier of cells from all chosen elements all the same.</source>
      <translation>逐个检验每种元素能否区分矿床与背景，并在报告中显示。网络只用能区分的元素学习；像元分类器仍用所有选定的元素学习。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>The main job in one go: interpolates the elements of stream-sediment samples, learns what tells known deposits from background, and maps the probability that ground is like that of deposits, with a report. A classifier of cells learns by default; a network on windows around deposits can be chosen and needs PyTorch. The report says how well deposits were found that the map has not seen. Probabilities of classifiers of cells are calibrated at even odds of deposit and background, those of networks are a ranking; neither is the chance of finding ore.</source>
      <translation>一步完成主要工作：插值水系沉积物样品的元素，学习已知矿床与背景的区别，并绘制各地段与矿床地段相似的概率，附报告。默认用像元分类器学习；也可选择在矿床周围窗口上学习的网络，需要 PyTorch。报告说明该图能多好地找到未见过的矿床。像元分类器的概率按矿床与背景的均等几率校准，网络的概率只是排名；两者都不是找到矿的机会。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>The trained classifier or network, to map other grids with.</source>
      <translation>训练好的分类器或网络，可用于对其他网格制图。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Uncertainty (standard deviation)</source>
      <translation>不确定性（标准差）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>What learns: a network on windows, or a classifier of cells, of which 'automatic' is the mean of three. Empty: 'automatic', the safest choice on the surveys that it was tried on; but resnet50 where PATCH_SIZE, EPOCHS or the preset 'paper' ask for a network.</source>
      <translation>用什么学习：看窗口的网络，或像元分类器，其中“automatic”为三种的均值。留空：“automatic”，在所试测区中最稳妥；但 PATCH_SIZE、EPOCHS 或预设“paper”要求网络时为 resnet50。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>What the report says as JSON, for other programs: figures of unseen deposits with their intervals, curves, share of the ground above each value, elements. The panel shows it.</source>
      <translation>报告内容的 JSON，供其他程序使用：未见过矿床的指标及区间、曲线、高于各值的地段比例、元素。面板会显示它。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Which deposits the map had not seen, in words</source>
      <translation>该图未见过哪些矿床，文字说明</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>With CLEAN, for a table without geometry. Empty: a column EPSG, or WGS 84 for degrees.</source>
      <translation>CLEAN 时用于没有几何图形的表。留空：EPSG 列，或以度为单位时用 WGS 84。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>idw: inverse distance weighting of the 12 nearest samples. kriging: ordinary kriging of the 16 nearest, with variograms fitted without anybody looking at them.</source>
      <translation>idw：12 个最近样品的反距离加权。kriging：16 个最近样品的普通克里金，变差函数自动拟合、未经人查看。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>mineral prospectivity, mineral potential, potential, mpm, favourability, favorability, exploration, targeting, target, geochemistry, geochemical, stream sediment, ore, deposit, gold, copper, machine learning, deep learning, artificial intelligence, ai, random forest, logistic regression, svm, neural network, resnet, cnn, probability, prediction</source>
      <translation>成矿预测,成矿远景,找矿远景,找矿预测,有利度,勘查,靶区,地球化学,水系沉积物,矿床,金,铜,机器学习,深度学习,人工智能,随机森林,逻辑回归,神经网络,概率,预测,mineral prospectivity,mpm,svm,resnet,cnn,ai</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>once: metal and oxide of one element (Fe and Fe2O3), or an element in several units or by several methods, count once; the column with the most values stays, of equals the first. keep: all columns.</source>
      <translation>once：同一元素的金属和氧化物（Fe 和 Fe2O3），或几种单位、几种方法的同一元素，只计一次；保留值最多的列，相同时取第一列。keep：所有列。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>{asked} concern networks only and have no effect on {chosen}.</source>
      <translation>{asked} 只与网络有关，对 {chosen} 不起作用。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>{asked} concerns networks only and has no effect on {chosen}.</source>
      <translation>{asked} 只与网络有关，对 {chosen} 不起作用。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Depth along the hole, such as depth_m.</source>
      <translation>沿孔深度，例如 depth_m。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Gives points along drill holes the grades that a model of 'Train grade model' tells, each with an interval that is to hold the share of new grades that was chosen in training, and says where features lie beyond what training saw: there neither is to be trusted. Holes that the model was trained on come out better than new ones will.</source>
      <translation>给沿孔各点赋予“训练品位模型”的模型所预测的品位，各带一个区间，应包含训练时所选比例的新品位，并说明何处特征超出训练范围：该处两者均不可信。用于训练模型的钻孔的结果好于新钻孔。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Joins the spectra to the points; spectra without such a field go by their names. Needed with spectra only.</source>
      <translation>将光谱连接到点；没有此字段的光谱按名称连接。只在使用光谱时需要。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Model file written by 'Train grade model'.</source>
      <translation>由“训练品位模型”写出的模型文件。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Of the samples, where the model was trained with spectra. A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation>样品的光谱，用于含光谱训练的模型。工程中的图层或表，或光谱文件：每个波段一列的表（CSV、XLSX），列名如 1100、X1100、1100 nm、1.1 um 或 3997.2 cm-1；ASD、Bruker OPUS、JCAMP-DX、SVC（.sig）、Spectral Evolution（.sed）、ENVI 光谱库；含这些文件的文件夹；或波段相同的若干个上述来源。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Points with elevations and the fields that the model was trained on.</source>
      <translation>有高程和模型训练所用字段的点。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Predict grades</source>
      <translation>预测品位</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Predicted grades</source>
      <translation>预测的品位</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>The points with all their fields; for each grade its value and the ends of its interval (_low, _high); outside: number of features beyond what training saw. A field of the points that has the name of a grade is kept as &lt;name&gt;_measured.</source>
      <translation>带全部字段的点；每种品位的值及其区间两端（_low、_high）；outside：超出训练范围的特征数。点中与品位同名的字段保留为 &lt;name&gt;_measured。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>grade, assay prediction, lstm, drill hole, drillhole, borehole, interval, down-hole, estimate</source>
      <translation>品位,分析值预测,钻孔,样段,沿孔,估计,grade,lstm,drillhole,borehole</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Further models</source>
      <translation>其他模型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>GeoTIFF with the band outside: share of the bands, 0 to 1, whose value lies below the least or above the greatest in the cells or windows that the model was trained on. There the model guesses. Older model files do not hold these values.</source>
      <translation>带 outside 波段的 GeoTIFF：值低于训练所用像元或窗口最小值或高于其最大值的波段比例，0 到 1。该处模型只是猜测。旧的模型文件没有这些值。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>GeoTIFF with the standard deviation between the models. Of a single classifier of cells: between members trained on other draws of deposits and background. Of a single network: between four flips of the input, which takes four times as long and makes their mean the map.</source>
      <translation>模型之间标准差的 GeoTIFF。单个像元分类器：以不同的矿床和背景抽取训练的成员之间。单个网络：输入四种翻转之间，用时为四倍，并以其均值为图。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Maps a model's probability that ground is like that of known deposits. Of a classifier of cells it is calibrated on held-out ground at even odds of deposit and background; of a network it is not, and depends on how many background windows training saw: read it as a ranking. Cells without data in any of the model's bands stay without data. Networks need PyTorch.</source>
      <translation>绘制模型给出的各地段与已知矿床地段相似的概率。像元分类器的概率在留出地段上按矿床与背景的均等几率校准；网络的概率未校准，且取决于训练所用的背景窗口数：请作为排名解读。模型任一波段无数据的像元仍无数据。网络需要 PyTorch。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Mean difference of a dense map from the network's own windows</source>
      <translation>密集图与网络自身窗口的平均差</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Mode</source>
      <translation>模式</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Models, of any kind, whose probability is averaged with the first; their spread is the uncertainty.</source>
      <translation>任意类型的模型，其概率与第一个取平均；其离散程度为不确定性。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Of networks. dense: one pass of the network over large overlapping blocks, with a warning where that is not what the network says of its own windows; tiles: the paper's tiles of one patch each; patches: window by window, as in training, three times slower than dense for windows of 56 cells and forty times for 224; auto: dense where it agrees with windows, else patches where that takes minutes, else dense with the warning.</source>
      <translation>用于网络。dense：网络一次处理有重叠的大块，若与网络自身窗口不一致则给出警告；tiles：论文的瓦片，每个为一个图块；patches：与训练相同，逐窗口处理，56 像元窗口比 dense 慢三倍，224 像元慢四十倍；auto：与窗口一致时用 dense，否则若几分钟可完成则用 patches，否则用 dense 并给出警告。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Of networks: distance between the windows that are computed; in between the map is interpolated. Empty: an eighth of the patch, 32 of 256. Dense takes 32, 16, 8, 4, 2 or 1.</source>
      <translation>用于网络：所计算窗口之间的距离；其间的图由插值得到。留空：图块的八分之一，256 时为 32。dense 可取 32、16、8、4、2 或 1。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Predict prospectivity</source>
      <translation>预测成矿远景</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Rank correlation of a dense map with the network's own windows</source>
      <translation>密集图与网络自身窗口的秩相关</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Where inputs lie outside what training saw</source>
      <translation>输入超出训练范围之处</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>predict, prediction, apply, map, probability, potential, uncertainty, inference, model, machine learning, deep learning, neural network, resnet, mineral exploration</source>
      <translation>预测,应用,制图,概率,远景,不确定性,推断,模型,机器学习,深度学习,神经网络,矿产勘查,predict,inference,resnet</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>Gives spectra the contents that a model of 'Train spectral quantifier' tells, each with an interval that is to hold the share of new contents that was chosen in training, and says where a spectrum lies outside what training saw: there neither is to be trusted. The spectra may come from another instrument: they are brought to the model's bands by centre and width. Where they have places the result is a layer of points, which 'Interpolate elements (kriging)' maps.</source>
      <translation>给光谱赋予“训练光谱定量模型”的模型所预测的含量，各带一个区间，应包含训练时所选比例的新含量，并说明何处光谱超出训练范围：该处两者均不可信。光谱可来自另一仪器：按中心和宽度匹配到模型的波段。光谱有位置时，结果为点图层，可用“元素插值（克里金）”制图。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>Model file written by 'Train spectral quantifier'.</source>
      <translation>由“训练光谱定量模型”写出的模型文件。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>Predict spectral content</source>
      <translation>由光谱预测含量</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>Predicted contents</source>
      <translation>预测的含量</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>What is known of each spectrum; for each content its value and the ends of its interval (_low, _high); outside: 1 where the spectrum lies outside what training saw, as its Q residual or Hotelling's T² exceeds what held-out training spectra showed (q_residual, hotelling_t2: multiples of that), else 0. Points where the spectra have places.</source>
      <translation>每条光谱的已知信息；每种含量的值及其区间两端（_low、_high）；outside：光谱超出训练范围时为 1，即其 Q 残差或 Hotelling T² 超过留出训练光谱所示（q_residual、hotelling_t2：为其倍数），否则为 0。光谱有位置时为点。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>spectra, spectroscopy, predict, content, concentration, quantification, plsr, calibration, soil, geochemistry, nir, infrared</source>
      <translation>光谱,光谱学,预测,含量,浓度,定量,标定,土壤,地球化学,近红外,红外,spectra,plsr,nir,calibration</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>A page with the spectra before and after, and what each step did.</source>
      <translation>含处理前后光谱及各步骤作用的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Bands to keep, before any step, in nm or cm⁻¹: 400, 2400. Empty: all.</source>
      <translation>在任何步骤之前保留的波段，以 nm 或 cm⁻¹ 计：400, 2400。留空：全部。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Field that tells replicates</source>
      <translation>标明重复测量的字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Name of the field whose values say of which sample a spectrum is a replicate: spectra of a sample are averaged, and how many they were and how far they lie apart come with the mean (replicates, spread). Empty: sample ids that occur twice are refused. Files of OPUS that only end differently (.0, .1 …) are averaged in any case.</source>
      <translation>说明光谱是哪个样品的重复测量的字段名：同一样品的光谱取平均，并给出其数目和离散程度（replicates、spread）。留空：样品编号重复时拒绝。仅结尾（.0、.1 …）不同的 OPUS 文件始终取平均。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Of wavelengths or wavenumbers where the file does not say it. auto: by their size. Results are in nm, or cm⁻¹.</source>
      <translation>文件未注明时波长或波数的单位。auto：按其大小判断。结果以 nm 或 cm⁻¹ 计。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Preprocess spectra</source>
      <translation>光谱预处理</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Preprocessed spectra</source>
      <translation>预处理后的光谱</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Preprocessing steps</source>
      <translation>预处理步骤</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Range of bands</source>
      <translation>波段范围</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Steps in their order, separated by semicolons, each a name with its numbers in the unit of the bands, as in: range(400, 2400); continuum; absorbance; savgol(11, 2); derivative(1). There are range(low, high): keeps the bands from low to high; exclude(low, high, …): leaves out the bands of one range or several; splice(join, …): shifts detectors so that they agree where they meet; continuum: divides each spectrum by its convex hull; absorbance: reflectance to absorbance, log₁₀(1/R); reflectance: absorbance to reflectance; savgol(window, order[, derivative]): smooths by polynomials in a window of bands, or differentiates by the axis; derivative[(1 or 2)]: differentiates by the axis, band by band; snv: brings each spectrum to mean 0 and deviation 1; msc: fits each spectrum to the mean of the training spectra; detrend[(order)]: subtracts each spectrum's own polynomial (order 2); resample(width) or resample(band, band, …): even bands by areas, or given bands by a Gaussian response as wide as their spacing.</source>
      <translation>按顺序排列、用分号分隔的步骤，每步为名称加以波段单位计的数值，例如：range(400, 2400); continuum; absorbance; savgol(11, 2); derivative(1)。可用步骤：range(low, high)：保留从 low 到 high 的波段；exclude(low, high, …)：去掉一个或几个范围的波段；splice(join, …)：平移各探测器，使其在衔接处一致；continuum：将每条光谱除以其凸包；absorbance：反射率转吸光度，log₁₀(1/R)；reflectance：吸光度转反射率；savgol(window, order[, derivative])：在波段窗口内用多项式平滑，或按轴求导；derivative[(1 or 2)]：按轴逐波段求导；snv：使每条光谱均值为 0、标准差为 1；msc：将每条光谱拟合到训练光谱的均值；detrend[(order)]：减去每条光谱自身的多项式（2 阶）；resample(width) 或 resample(band, band, …)：按面积得到等间隔波段，或按宽度等于其间距的高斯响应得到给定波段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Table with what is known of each spectrum and a column per band, named by its wavelength in nm (or its wavenumber: '1430.2 cm-1'); points where the spectra have places.</source>
      <translation>含每条光谱的已知信息和每个波段一列的表，列以 nm 波长（或波数：“1430.2 cm-1”）命名；光谱有位置时为点。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Takes reflectance or absorbance spectra through steps in an order of your own: ranges of bands, detectors brought together, continuum removal by the convex hull, absorbance, Savitzky-Golay smoothing and derivatives, scatter corrections, other bands. The same steps can be given to the algorithms that train models of spectra, which keep them in the model and repeat them in prediction; here they can be looked at first.</source>
      <translation>按您设定的顺序对反射率或吸光度光谱执行步骤：选取波段范围、拼接探测器、用凸包去除连续统、吸光度、Savitzky-Golay 平滑和求导、散射校正、更换波段。相同步骤也可交给训练光谱模型的算法，由其保存在模型中并在预测时重复；在此可先查看效果。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Unit of the bands</source>
      <translation>波段单位</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>spectra, spectroscopy, smooth, savitzky-golay, derivative, continuum removal, absorbance, snv, msc, detrend, resample, asd, opus, nir, infrared</source>
      <translation>光谱,光谱学,平滑,导数,连续统去除,包络线去除,吸光度,重采样,近红外,红外,savitzky-golay,continuum removal,snv,msc,detrend,asd,opus</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Background windows</source>
      <translation>背景窗口数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Background windows keep this distance between their edge and every deposit; 0: they merely hold none.</source>
      <translation>背景窗口的边缘与每个矿床保持此距离；0：只要求不含矿床。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Background windows placed</source>
      <translation>已放置的背景窗口数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Chooses the windows of a grid that a network learns from: some slide around each deposit so that it stays inside every crop, some lie in the background. The result is a polygon layer that can be looked at and edited: windows count where their outlines lie. Background is only unlabelled ground, and windows of one deposit overlap: test a map on other folds than those it was trained on.</source>
      <translation>选取网络学习所用的网格窗口：一部分围绕每个矿床滑动，使矿床位于每个裁剪块内，一部分位于背景。结果为可查看和编辑的多边形图层：窗口以其轮廓所在位置为准。背景只是未标注的地段，同一矿床的窗口互相重叠：请在训练折以外的折上检验图。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Deposit windows</source>
      <translation>矿床窗口数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Deposit windows placed</source>
      <translation>已放置的矿床窗口数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Grid of elements or other evidence, projected in metres. A cell counts as empty where the first band has no data.</source>
      <translation>元素或其他证据的网格，投影坐标以米计。第一波段无数据的像元按空值计。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Keep folds apart</source>
      <translation>使各折分开</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Leave out windows until no two of different folds touch, as 'Cross-validate methods' asks for; fewer are left.</source>
      <translation>略去窗口，直到不同折的窗口互不相接，如“方法交叉验证”所要求；剩余的窗口会减少。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Number of spatial folds; all windows of a deposit, and of deposits near it, share one.</source>
      <translation>空间折的数目；同一矿床及其附近矿床的所有窗口属于同一折。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Number of windows around deposits, shared out evenly.</source>
      <translation>矿床周围窗口的数目，平均分配。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Number of windows without deposits.</source>
      <translation>不含矿床的窗口数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Polygon layer with patch_id, label (1 deposit, 0 background), deposit_id, fold, col_off, row_off, size.</source>
      <translation>带 patch_id、label（1 矿床，0 背景）、deposit_id、fold、col_off、row_off、size 的多边形图层。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Sample patches</source>
      <translation>图块采样</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Side of a window. A network sees seven eighths of it at a time. The dialog proposes a twelfth of the grid's shorter side, from 64 to 256.</source>
      <translation>窗口边长。网络每次看其八分之七。对话框建议取网格短边的十二分之一，64 到 256。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>patch, window, tile, chip, training data, samples, negative, background, augmentation, cnn, deep learning, neural network, resnet, deposit</source>
      <translation>图块,窗口,瓦片,训练数据,样本,负样本,背景,数据增强,深度学习,神经网络,矿床,patch,tile,cnn,resnet</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>A page with the scores as a chart and a table.</source>
      <translation>以图和表显示得分的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>An element is selected when so large a difference of its AUC from one half would come about by chance less often than this (two-sided).</source>
      <translation>元素的 AUC 与二分之一之差若因偶然出现的机会小于此值（双侧），则选出该元素。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Background cells keep this distance from every deposit. Empty: five cells.</source>
      <translation>背景像元与每个矿床保持此距离。留空：五个像元。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Cluster distance (m)</source>
      <translation>聚簇距离 (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Deposits nearer than this to one another stay in one fold and count as one in the standard error: about three sample spacings, or the range of a variogram. Empty: every deposit cell stands for itself.</source>
      <translation>相距小于此值的矿床归入同一折，在标准误中计为一个：约三倍采样间距，或变差函数的变程。留空：每个矿床像元各自独立。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Known deposits, in any coordinate reference system. Several in one cell count once; at least 5 cells are needed.</source>
      <translation>已知矿床，任意坐标参考系。同一像元中的几个只计一次；至少需要 5 个像元。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Names of the selected elements, separated by commas</source>
      <translation>选出元素的名称，用逗号分隔</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Number of background cells in each draw. Empty: as many as there are deposit cells.</source>
      <translation>每次抽取的背景像元数。留空：与矿床像元数相同。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>One band per element, projected in metres; each band's description is the element's name.</source>
      <translation>每种元素一个波段，投影坐标以米计；各波段的说明即元素名。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Scores of the elements</source>
      <translation>元素得分</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Scoring</source>
      <translation>评分方式</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Significance</source>
      <translation>显著性水平</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Table with element, auc, se, zauc, p_value and selected, one row per band.</source>
      <translation>含 element、auc、se、zauc、p_value 和 selected 的表，每个波段一行。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Tells for each element (band) of a grid how well it alone separates cells that hold a deposit from background cells, with a support vector machine, and selects those whose AUC is significantly above one half (Hanley and McNeil, 1982). An element that is poor where deposits lie is selected as well as one that is rich. The test takes deposits as independent of one another: where they cluster it selects too easily unless a cluster distance is given. Background is unlabelled ground, not ground known to be barren.</source>
      <translation>用支持向量机说明网格的每种元素（波段）单独区分含矿床像元与背景像元的能力，并选出 AUC 显著高于二分之一的元素（Hanley 和 McNeil，1982）。矿床处贫的元素与富的元素同样会被选出。检验将矿床视为相互独立：矿床成簇时，除非给出聚簇距离，否则选得过松。背景是未标注的地段，不是已知无矿的地段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>crossvalidated: scores of cells that the machine has not seen, averaged over 10 draws of background. paper: labels of the very cells it was fitted to, as in the paper; this is optimistic, for even noise comes out above one half.</source>
      <translation>crossvalidated：支持向量机未见过像元的得分，对 10 次抽取的背景取平均。paper：与论文相同，用拟合所用像元的标签；这偏乐观，噪声也会高于二分之一。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>element, feature selection, indicator, pathfinder, association, assemblage, auc, zauc, svm, support vector machine, significance, geochemistry, geochemical, mineral exploration</source>
      <translation>元素,特征选择,指示元素,探途元素,元素组合,支持向量机,显著性,地球化学,矿产勘查,pathfinder,auc,zauc,svm,feature selection</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>A torchvision state_dict (.pth) or .safetensors of the same network; its first layer is adapted.</source>
      <translation>同一网络的 torchvision state_dict（.pth）或 .safetensors；其第一层会作适配。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Accuracy on the held-out fold</source>
      <translation>留出折的准确率</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>At the start. Empty: the preset's.</source>
      <translation>初始值。留空：按预设。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Batch size</source>
      <translation>批大小</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Crop size (cells)</source>
      <translation>裁剪大小（像元）</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Curves and choices.</source>
      <translation>曲线和选项。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Deposit and background windows weigh alike in the loss however many there are of each; probabilities are those of even odds then.</source>
      <translation>无论各有多少，矿床窗口和背景窗口在损失中权重相同；此时概率为均等几率的概率。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Epoch that was kept</source>
      <translation>保留的轮次</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Fold of the patches that does not train; -1: none. Empty: the preset's.</source>
      <translation>不用于训练的图块折；-1：没有。留空：按预设。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Fold to hold out</source>
      <translation>留出的折</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>History</source>
      <translation>训练历史</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Loss and accuracy of each epoch.</source>
      <translation>各轮的损失和准确率。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Names of the bands to learn from, separated by commas, as SELECTED of 'Select elements' gives them; a name with a comma or semicolon stands between double quotes. Empty: all bands.</source>
      <translation>用于学习的波段名称，用逗号分隔，如“选择元素”的 SELECTED 所给出；含逗号或分号的名称放在双引号中。留空：所有波段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Network to train, from random weights unless a weights file is given. smallcnn is for a handful of deposits, the others are those that the paper compares.</source>
      <translation>要训练的网络，除非给出权重文件，否则从随机权重开始。smallcnn 用于矿床很少的情形，其他为论文所比较的网络。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Side of the random crops. Empty: seven eighths of the patch, 224 of 256.</source>
      <translation>随机裁剪块的边长。留空：图块的八分之七，256 时为 224。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Standardise</source>
      <translation>标准化</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>The grid that the patches were sampled on.</source>
      <translation>图块采样所用的网格。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Train classifier</source>
      <translation>训练分类器</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Training accuracy of that epoch</source>
      <translation>该轮的训练准确率</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Training loss of that epoch</source>
      <translation>该轮的训练损失</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Trains a network to tell windows around deposits from background windows, and keeps the best weights as a model file. Cancelling keeps the best so far as a checkpoint. Accuracy on training windows says how well the network remembers, not how well it finds: hold a fold out to see the difference.</source>
      <translation>训练网络区分矿床周围的窗口与背景窗口，并将最佳权重保存为模型文件。取消时将迄今最佳者保存为检查点。训练窗口的准确率说明网络记得多好，而不是找矿有多好：留出一折即可看到差别。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Transform of the bands</source>
      <translation>波段变换</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Weights and all that is needed to use them again.</source>
      <translation>权重以及再次使用所需的全部信息。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Weights to start from</source>
      <translation>初始权重</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Windows and their labels are mixed in pairs, by shares from a beta distribution with this parameter (Zhang et al. 2018); 0: not at all, 0.2 is usual.</source>
      <translation>窗口及其标签成对混合，份额取自以此为参数的 beta 分布（Zhang 等，2018）；0：不混合，通常为 0.2。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Windows as 'Sample patches' writes them, edited or not: they are read where their outlines lie.</source>
      <translation>“图块采样”写出的窗口，编辑与否均可：按其轮廓所在位置读取。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Windows per step. Empty: the preset's.</source>
      <translation>每步的窗口数。留空：按预设。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>flips: windows are mirrored at random along both axes; rotations: turned by quarters as well. Neither suits bands that have a direction, such as gradients to the east.</source>
      <translation>flips：沿两轴随机镜像窗口；rotations：另加 90° 旋转。两者都不适合有方向的波段，例如向东的梯度。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>none; log10; auto: log10 of positive bands with a skewness above 1. Empty: the preset's.</source>
      <translation>none；log10；auto：对偏度大于 1 的正值波段取 log10。留空：按预设。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>paper: 120 epochs of stochastic gradient descent on all windows, as published. quick: a first model within minutes, with fold 0 held out, logarithms of skewed bands, and an early stop.</source>
      <translation>paper：对所有窗口作 120 轮随机梯度下降，按已发表方法。quick：几分钟得到初步模型，留出第 0 折，对偏斜波段取对数，并提前停止。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>train, training, machine learning, deep learning, artificial intelligence, ai, neural network, convolutional, cnn, resnet, resnet-50, mobilenet, googlenet, inception, shufflenet, pytorch, classifier, mineral prospectivity</source>
      <translation>训练,机器学习,深度学习,人工智能,神经网络,卷积,分类器,成矿预测,找矿远景,train,cnn,resnet,resnet-50,mobilenet,googlenet,inception,shufflenet,pytorch</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>zscore: mean 0 and standard deviation 1; minmax: 0 to 1.</source>
      <translation>zscore：均值 0、标准差 1；minmax：0 到 1。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>A model of another deposit with the same features and grades: networks start from it as well, stay the nearer to it the fewer holes there are, and the table says whether that helps.</source>
      <translation>特征和品位相同的另一矿床的模型：网络也会从它开始训练，钻孔越少越接近它，表中说明是否有帮助。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>A page that says first whether a network beats kriging, with plots down the holes.</source>
      <translation>首先说明网络是否优于克里金的页面，并附沿孔曲线。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>CRS of the calculation</source>
      <translation>计算用的 CRS</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Coverage of the intervals</source>
      <translation>区间覆盖率</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Features</source>
      <translation>特征</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Fields of numbers.</source>
      <translation>数值字段。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Fields that grades are learnt from. Texts, such as lithology, count as categories. Fields that end in _dx, _dy or _dz are gradients of 'Gradients of drill holes'; those of a grade to learn are taken anew from the training holes.</source>
      <translation>用来学习品位的字段。文本（如岩性）作为类别。以 _dx、_dy 或 _dz 结尾的字段为“钻孔梯度”的梯度；要学习的品位的梯度由训练钻孔重新计算。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Figures of the methods</source>
      <translation>各方法的指标</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Grades to learn</source>
      <translation>要学习的品位</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Learn logarithms</source>
      <translation>学习对数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Learns grades of intervals along drill holes from what else is known of them: contents, geophysics, lithology, gradients, spectra. A long short-term memory (LSTM), which sees an interval after all above it, and a feed-forward network stand beside kriging and the mean, all judged on the same whole holes that none of them saw. The report begins with whether a network beats kriging and by how much, and whether gradients and weights of features help; the same is shown with grades moved to other holes, where nothing can be found. The better network becomes the model, even where kriging is better: the report says so.</source>
      <translation>由沿孔样段的其他已知信息（含量、地球物理、岩性、梯度、光谱）学习其品位。长短期记忆网络（LSTM，看完样段以上的全部内容再看该样段）和前馈网络与克里金和均值并列，都在各方法未见过的相同整孔上评价。报告首先说明网络是否优于克里金、优多少，以及梯度和特征权重是否有帮助；并对移到其他钻孔、本应什么也找不到的品位作同样的展示。即使克里金更好，仍以较好的网络为模型：报告会说明。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Limits between classes of grade</source>
      <translation>品位分级界限</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Model to start from</source>
      <translation>初始模型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Network that was written</source>
      <translation>写出的网络</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Networks</source>
      <translation>网络</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Of the samples, as a further feature: their principal components. A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation>样品的光谱，作为附加特征：取其主成分。工程中的图层或表，或光谱文件：每个波段一列的表（CSV、XLSX），列名如 1100、X1100、1100 nm、1.1 um 或 3997.2 cm-1；ASD、Bruker OPUS、JCAMP-DX、SVC（.sig）、Spectral Evolution（.sed）、ENVI 光谱库；含这些文件的文件夹；或波段相同的若干个上述来源。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Parts of the holes, each of which is held out once.</source>
      <translation>钻孔分成的部分数，每部分留出一次。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Passes over the training holes, at most: training stops when other holes are told no better.</source>
      <translation>最多遍历训练钻孔的轮数：其他钻孔的预测不再改善时停止训练。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Rising, for all grades (0.2, 0.5) or for each (Cu_pct=0.2, 0.5; Mo_ppm=50). Empty: thirds of the samples.</source>
      <translation>递增，适用于所有品位（0.2, 0.5）或分别给出（Cu_pct=0.2, 0.5; Mo_ppm=50）。留空：按样品三等分。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Share of new grades that the intervals of predictions are to hold.</source>
      <translation>预测区间应包含的新品位比例。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Table with feature, weight (0 to 1, the mean of all parts), low, high and method: near 0 where a feature tells nothing of holes that were not learnt from.</source>
      <translation>含 feature、weight（0 到 1，各部分的均值）、low、high 和 method 的表：特征对未参与学习的钻孔不提供信息时接近 0。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Table with target, method, features, set (training, and held_out or test), n, holes, rmse, r2, mae, class_accuracy and bias, with 95 % intervals by draws of whole holes. features: all; no gradients; weighted (by self-evaluation); started (from another model); moved grades (nothing can be found there).</source>
      <translation>含 target、method、features、set（training，以及 held_out 或 test）、n、holes、rmse、r2、mae、class_accuracy 和 bias 的表，95 % 区间由整孔抽取得到。features：all；no gradients；weighted（自评）；started（从另一模型开始）；moved grades（本应什么也找不到）。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>The better network, trained on all holes.</source>
      <translation>较好的网络，用全部钻孔训练。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Times that the holes are dealt anew.</source>
      <translation>重新划分钻孔的次数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Train grade model</source>
      <translation>训练品位模型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Weights of the features</source>
      <translation>特征权重</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>What networks are also trained without, or with. gradients: without gradients. weights: with weights of features by self-evaluation. Each takes as long as the first training.</source>
      <translation>另外训练的对比网络。gradients：不用梯度。weights：用自评的特征权重。每项用时与首次训练相同。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>auto: of skewed grades. Predictions are brought back so that their mean is right, and all figures are of grades.</source>
      <translation>auto：偏斜的品位取对数。预测值还原时保证均值正确，所有指标均为品位的指标。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>grade, assay prediction, lstm, recurrent, neural network, drill hole, drillhole, borehole, regression, down-hole, rare earth</source>
      <translation>品位,分析值预测,循环神经网络,神经网络,钻孔,回归,沿孔,稀土,grade,lstm,drillhole,borehole</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>holes: each hole is held out once in every repeat. split: 70, 15 and 15 % of the holes for training, early stopping and the test, as published; its figures hang on a few holes.</source>
      <translation>holes：每次重复中各钻孔留出一次。split：钻孔的 70、15 和 15 % 分别用于训练、提前停止和检验，按已发表方法；其指标取决于少数钻孔。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>lstm: sees what lies above in the hole; takes most of the time. feedforward: sees an interval alone. Of both the better one becomes the model.</source>
      <translation>lstm：看到孔中上方的内容；占用大部分时间。feedforward：只看单个样段。两者中较好者为模型。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>A number in the unit of the field, median, or a quantile such as q0.75.</source>
      <translation>以字段单位计的数值、median，或分位数，如 q0.75。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>A page with the comparison, what is taken for what, and the bands that tell the classes apart.</source>
      <translation>含方法比较、类别混淆情况和区分类别的波段的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>As those of the first. Empty: the same; none: none.</source>
      <translation>与第一台仪器相同格式。留空：相同步骤；none：没有步骤。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Classes, contents or groups, where they do not stand beside the spectra; joined by the field of the sample's name.</source>
      <translation>类别、含量或分组，用于它们不与光谱同表时；按样品名字段连接。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Field of a content</source>
      <translation>含量字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Field of groups</source>
      <translation>分组字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Field of the class</source>
      <translation>类别字段</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>In the place of a class: samples above the threshold of this content are high, the others low.</source>
      <translation>代替类别：此含量高于阈值的样品为高，其他为低。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Joins both instruments, and the table of samples. Empty, or where spectra have no such field: by the names of the spectra, which are those of the files where each has its own.</source>
      <translation>连接两台仪器的光谱和样品表。留空，或光谱没有此字段时：按光谱名称连接；每个文件一条光谱时即文件名。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Learns to tell classes of samples from their spectra: by a support vector machine, PLS-DA, a 1-D convolutional network, the Spectral Angle Mapper or Binary Feature Fitting, on the spectra of one instrument or of two. Classes come from a field, or are high and low contents of an element. All methods are compared on the same held-out samples, one instrument beside both, and on classes dealt out at random; the best becomes the model. The figures hold for samples like these: where samples come from few sites, hold whole sites out.</source>
      <translation>学习由光谱区分样品的类别：用支持向量机、PLS-DA、一维卷积网络、光谱角填图（SAM）或 Binary Feature Fitting，使用一台或两台仪器的光谱。类别取自字段，或为元素含量的高与低。所有方法在相同的留出样品上比较，单台仪器与两台并列，并与随机分配的类别对比；最好者为模型。指标适用于与此类似的样品：样品来自少数地点时，请整个地点一起留出。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Name of the field that says the class of each sample.</source>
      <translation>说明每个样品类别的字段名。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Of the same samples, such as FTIR beside VNIR-SWIR; each block weighs the same. A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation>相同样品的光谱，例如 VNIR-SWIR 之外的 FTIR；各数据块权重相同。工程中的图层或表，或光谱文件：每个波段一列的表（CSV、XLSX），列名如 1100、X1100、1100 nm、1.1 um 或 3997.2 cm-1；ASD、Bruker OPUS、JCAMP-DX、SVC（.sig）、Spectral Evolution（.sed）、ENVI 光谱库；含这些文件的文件夹；或波段相同的若干个上述来源。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Parts of the samples, each of which is held out once.</source>
      <translation>样品分成的部分数，每部分留出一次。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Permutations</source>
      <translation>置换次数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Preprocessing steps of the second instrument</source>
      <translation>第二台仪器的预处理步骤</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Site, profile or batch of each sample: samples of one group are held out together, so that the figures tell how well a new site will be called.</source>
      <translation>每个样品的地点、剖面或批次：同组样品一起留出，使指标说明对新地点能判得多好。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Table of samples</source>
      <translation>样品表</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Table with method, blocks (1, 2 or 1+2), set (training or held_out), n, balanced_accuracy with its 95 % interval (low, high), accuracy and kappa.</source>
      <translation>含 method、blocks（1、2 或 1+2）、set（training 或 held_out）、n、balanced_accuracy 及其 95 % 区间（low、high）、accuracy 和 kappa 的表。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>The best classifier, trained on all samples.</source>
      <translation>最好的分类器，用全部样品训练。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Threshold of the content</source>
      <translation>含量阈值</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Times that the classes are dealt out at random to see what chance gives; 19 can show p = 0.05. Networks are trained on two of them only. 0: none.</source>
      <translation>随机分配类别以查看随机水平的次数；19 次可显示 p = 0.05。网络只在其中两次上训练。0：不作。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Times that the samples are dealt into folds anew.</source>
      <translation>重新将样品划分为折的次数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Train spectral classifier</source>
      <translation>训练光谱分类器</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>spectra, spectroscopy, train, machine learning, classification, svm, plsda, pls-da, cnn, spectral angle mapper, sam, mineral, lithology, alteration</source>
      <translation>光谱,光谱学,训练,机器学习,分类,光谱角,矿物,岩性,蚀变,spectra,classification,svm,plsda,pls-da,cnn,spectral angle mapper,sam</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>svm: support vector machine with a Gaussian kernel. plsda: partial least squares discriminant analysis. cnn1d: 1-D convolutional network, slow to train. sam: Spectral Angle Mapper. bff: Binary Feature Fitting of absorption features, for reflectance. Of several the best on held-out samples becomes the model.</source>
      <translation>svm：高斯核支持向量机。plsda：偏最小二乘判别分析。cnn1d：一维卷积网络，训练较慢。sam：光谱角填图。bff：吸收特征的 Binary Feature Fitting，用于反射率。选几种时，在留出样品上最好者为模型。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>A page that says first whether the network beats PLSR, either the mean, and what overfits.</source>
      <translation>首先说明网络是否优于 PLSR、两者是否优于均值以及何者过拟合的页面。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Contents to learn</source>
      <translation>要学习的含量</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>For contents that span orders of magnitude: decimal logarithms are learnt, and contents given back. All figures are of contents.</source>
      <translation>用于跨几个数量级的含量：学习常用对数，输出含量。所有指标均为含量的指标。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Largest content</source>
      <translation>最大含量</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Learns contents of samples from their spectra: by partial least-squares regression (PLSR) and by a MobileNet on spectrograms, beside the mean of the training samples, all on the same held-out samples. The better method becomes the model, and the report begins with whether the network beats PLSR, whether either beats the mean, and whether it overfits. Where samples come from few sites, hold whole sites out: figures of single held-out samples flatter what will be found at a new site.</source>
      <translation>由光谱学习样品的含量：用偏最小二乘回归（PLSR）和频谱图上的 MobileNet，与训练样品的均值并列，都在相同的留出样品上评价。较好的方法为模型，报告首先说明网络是否优于 PLSR、两者是否优于均值，以及是否过拟合。样品来自少数地点时，请整个地点一起留出：逐个留出样品的指标对新地点的结果偏乐观。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Method that was written</source>
      <translation>写出的方法</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Most components</source>
      <translation>最大成分数</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Name of the field that spectra and assays share; spectra without it are found by the names of their files. Needed with a table of assays only.</source>
      <translation>光谱与分析数据共有的字段名；没有它的光谱按文件名查找。只在使用分析数据表时需要。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Names of the fields, separated by commas. They are taken as 'Clean assays' takes them: half the limit for values below detection, the limit for those above the range; blanks and standards are left out.</source>
      <translation>字段名，用逗号分隔。处理方式与“清洗分析数据”相同：低于检出限的值取检出限的一半，超出测定上限的值取上限；空白样和标准样略去。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Of PLSR; inner folds choose how many are used.</source>
      <translation>用于 PLSR；由内层折选择所用的数目。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Parts of the samples, each of which is held out once; at most as many as there are groups.</source>
      <translation>样品分成的部分数，每部分留出一次；最多与分组数相同。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Passes of the network over the training samples.</source>
      <translation>网络遍历训练样品的轮数。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>PyTorch is missing, so that no network stands beside PLSR; install it with 'python3 -m pip install torch'.</source>
      <translation>缺少 PyTorch，因此没有网络与 PLSR 并列；请用“python3 -m pip install torch”安装。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Samples above it take no part: one number for all contents, or Sb=1000; As=500. Empty: no limit.</source>
      <translation>高于此值的样品不参与：所有含量用一个数值，或 Sb=1000; As=500。留空：不限。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Share of new contents that the intervals of predictions are to hold.</source>
      <translation>预测区间应包含的新含量比例。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Site, profile or batch of each sample, a field of the spectra or of the assays: samples of one group are held out together, so that the figures tell how well a new site will be met.</source>
      <translation>每个样品的地点、剖面或批次，为光谱或分析数据的字段：同组样品一起留出，使指标说明对新地点的效果。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Table of contents, joined to the spectra by the field of the sample's name. Empty: contents stand beside the spectra.</source>
      <translation>含量表，按样品名字段连接到光谱。留空：含量与光谱同表。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Table with target, method, set (training or held_out), n, r2 and rmse with 95 % intervals over groups, rpd, rpiq, bias and components. r2_best is what PLSR would reach if held-out samples chose its components themselves (components_best), as often published; it flatters.</source>
      <translation>含 target、method、set（training 或 held_out）、n、r2 和 rmse（带按分组的 95 % 区间）、rpd、rpiq、bias 和 components 的表。r2_best 为由留出样品自己选择成分数（components_best）时 PLSR 所能达到的值，论文中常如此给出；它偏乐观。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>The better method, trained on all samples.</source>
      <translation>较好的方法，用全部样品训练。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Train spectral quantifier</source>
      <translation>训练光谱定量模型</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>plsr: partial least-squares regression. mobilenet: network on spectrograms, needs PyTorch and takes minutes; PLSR stands beside it in any case. Of both the better one becomes the model; without PyTorch plsr alone is trained, with a warning.</source>
      <translation>plsr：偏最小二乘回归。mobilenet：频谱图上的网络，需要 PyTorch 和几分钟；PLSR 始终与之并列。两者中较好者为模型；没有 PyTorch 时只训练 plsr，并给出警告。</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>spectra, spectroscopy, train, calibration, chemometrics, plsr, pls, partial least squares, regression, mobilenet, deep learning, content, concentration, geochemistry, soil, nir, infrared</source>
      <translation>光谱,光谱学,训练,标定,化学计量学,偏最小二乘,回归,深度学习,含量,浓度,地球化学,土壤,近红外,红外,spectra,plsr,pls,mobilenet,nir</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>'{name}' was not prepared: call prepare() before run().</source>
      <translation>“{name}”未准备：请在 run() 之前调用 prepare()。</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>A file</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>Cancelled during '{error}'. {kept}</source>
      <translation>在“{error}”期间取消。{kept}</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>Installation…</source>
      <translation>安装…</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>The memory did not suffice: close other programs, choose larger cells or fewer elements.</source>
      <translation>内存不足：请关闭其他程序，选择较大的像元或较少的元素。</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>{value} cannot be read or written ({reason}): check folder and disk.</source>
      <translation>无法读取或写入 {value}（{reason}）：请检查文件夹和磁盘。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>A probability map and what says how far to trust it, as a graphical model: the map with its uncertainty and targets, methods compared on deposits that they have not seen and on patterns put down elsewhere, and what the map owes to each element at the known deposits.</source>
      <translation>概率图以及它可信到什么程度，作为图形模型：图及其不确定性和靶区，各方法在未见过的矿床和放到别处的点型上的比较，以及已知矿床处图归因于各元素的部分。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Chains</source>
      <translation>流程</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Comparison of methods</source>
      <translation>方法比较</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Fields of contents. Empty: all that are recognised as assays; the log says which.</source>
      <translation>含量字段。留空：所有识别为分析数据的字段；日志会列出。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>GeoTIFF with one band per element.</source>
      <translation>每种元素一个波段的 GeoTIFF。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>GeoTIFF with the band probability, 0 to 1.</source>
      <translation>带 probability 波段（0 到 1）的 GeoTIFF。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>GeoTIFF with the spread between members trained on other draws.</source>
      <translation>GeoTIFF：用其他抽样训练的各成员之间的离散程度。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Known deposits, in any coordinate reference system.</source>
      <translation>已知矿床，任意坐标参考系。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Methods compared on deposits that they have not seen, on one page.</source>
      <translation>用各方法未见过的矿床进行比较，一页报告。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Network to train. Published with ResNet-50.</source>
      <translation>要训练的网络。发表时为 ResNet-50。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Of the grid. Published with 3072 x 3072 cells.</source>
      <translation>网格的像元数。发表时为 3072 x 3072 像元。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Passes over the windows. Empty: the preset's.</source>
      <translation>遍历窗口的轮数。留空：按预设。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Point layer with one numeric field per element.</source>
      <translation>点图层，每种元素一个数值字段。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Polygons of the best ground, ranked.</source>
      <translation>最佳地段的多边形，按名次排列。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Probability</source>
      <translation>概率</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Report on the variograms</source>
      <translation>变差函数报告</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Samples to ResNet-50 map, as published</source>
      <translation>从样品到 ResNet-50 图（按已发表方法）</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Samples to kriged map</source>
      <translation>从样品到克里金图</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Side of a square cell. Empty: a quarter of the mean sample spacing.</source>
      <translation>正方形像元的边长。留空：平均采样间距的四分之一。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Side of a window. Published with 256; a smaller grid needs smaller ones.</source>
      <translation>窗口边长。发表时为 256；较小的网格需要较小的窗口。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>The published way from stream sediments to a map of where to look, as a graphical model: inverse distance weighting onto 3072 x 3072 cells, selection of elements by AUC and ZAUC of a support vector machine on the cells that it was fitted to, 212 windows with and 225 without deposits, ResNet-50 for 120 epochs, a dense map and its evaluation. It takes hours without a graphics card; the preset quick, fewer cells and smaller windows give a first look within minutes. The map is judged on deposits that it has seen, as published: 'Trust in a map' and 'Cross-validate methods' judge it on others.</source>
      <translation>已发表的从水系沉积物到找矿图的流程，作为图形模型：反距离加权到 3072 x 3072 像元，按支持向量机在其拟合像元上的 AUC 和 ZAUC 选择元素，212 个含矿床和 225 个不含矿床的窗口，ResNet-50 训练 120 轮，密集制图及其评价。没有显卡时需要数小时；预设 quick、较少的像元和较小的窗口几分钟即可得到初步结果。按已发表方法，图由其见过的矿床评价：“图的可信度”和“方法交叉验证”用其他矿床评价。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Times that all deposits are put down elsewhere, to see what elements add to nearness; 0: no test.</source>
      <translation>将全部矿床放到别处的次数，用以查看元素在邻近性之外增加了什么；0：不检验。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Times that methods are judged over, with other folds.</source>
      <translation>用其他折重复评价各方法的次数。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Trust in a map</source>
      <translation>图的可信度</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Variograms, kriging with them, and a probability map by the automatic classifier of cells, as a graphical model. Each place of the map is seen without the deposits around it, so that the map and the report say how well unseen deposits are found. Variograms are fitted without anybody looking at them: look at their page before you believe the map.</source>
      <translation>变差函数、用其作克里金，以及自动像元分类器的概率图，作为图形模型。图的每个位置都在不含周围矿床的情况下判断，因此图和报告说明能多好地找到未见过的矿床。变差函数自动拟合、未经人查看：相信图之前请先看其页面。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>What the map is worth, on one page.</source>
      <translation>该图的价值，一页报告。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>What the map owes to each element</source>
      <translation>各元素对该图的贡献</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>What the map owes to each element at the known deposits, on one page.</source>
      <translation>各元素在已知矿床处对该图的贡献，一页报告。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>What was trained, to map other grids with.</source>
      <translation>训练所得的模型，可用于为其他网格成图。</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>chain, workflow, model, kriging, geostatistics, variogram, mineral prospectivity, potential, exploration, geochemistry, stream sediment, machine learning</source>
      <translation>流程,工作流,模型,克里金,地质统计学,变差函数,成矿预测,找矿远景,勘查,地球化学,水系沉积物,机器学习,chain,workflow,kriging,variogram</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>chain, workflow, model, resnet, resnet-50, deep learning, neural network, mineral prospectivity, potential, exploration, geochemistry, stream sediment, paper, idw, svm</source>
      <translation>流程,工作流,模型,深度学习,神经网络,成矿预测,找矿远景,勘查,地球化学,水系沉积物,论文,chain,workflow,resnet,resnet-50,idw,svm</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>chain, workflow, model, validation, accuracy, uncertainty, explain, why, attribution, cross-validation, mineral prospectivity, potential, exploration</source>
      <translation>流程,工作流,模型,验证,精度,不确定性,解释,为什么,归因,交叉验证,成矿预测,找矿远景,勘查,chain,validation,attribution</translation>
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>paper: 120 epochs on all windows, as published. quick: a first look within minutes.</source>
      <translation>paper：对所有窗口训练 120 轮，按已发表方法。quick：几分钟得到初步结果。</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Disk that is free in the profile</source>
      <translation>配置文件夹可用磁盘</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Folders</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Looking at {role}</source>
      <translation>正在查看{role}</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Machine</source>
      <translation>计算机</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Memory that is free</source>
      <translation>可用内存</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Plugin</source>
      <translation>插件</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Processor</source>
      <translation>处理器</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Processors that may be used</source>
      <translation>可用处理器数</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Profile</source>
      <translation>配置文件夹</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Python of QGIS</source>
      <translation>QGIS 的 Python</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>System</source>
      <translation>系统</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>The plugin's own environment</source>
      <translation>插件自己的环境</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>The work can run nowhere: {error}</source>
      <translation>没有可运行之处：{error}</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>The work runs in QGIS's own process, because the settings say so.</source>
      <translation>按设置在 QGIS 自己的进程中运行。</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>The work runs in a process of its own, with {role} ({path}, Python {version}), {because}.</source>
      <translation>在单独的进程中运行，使用{role}（{path}，Python {version}），{because}。</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>because it is there</source>
      <translation>因为它存在</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>because the settings name it</source>
      <translation>因为设置中指定了它</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>because there is no environment of the plugin's own that serves</source>
      <translation>因为插件没有可用的自己的环境</translation>
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>not known (psutil is missing)</source>
      <translation>未知（缺少 psutil）</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>Set aside: {reason}: {rows}.</source>
      <translation>搁置：{reason}：{rows}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>The coordinate systems {repr} in the table are not understood: write EPSG codes such as 28350, or UTM zones such as 35N.</source>
      <translation>无法识别表中的坐标系 {repr}：请写 EPSG 代码，如 28350，或 UTM 带，如 35N。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>The coordinates ({x:g}, {y:g}) of row {numbers} do not fit the system that the row names: check both.</source>
      <translation>第 {numbers} 行的坐标 ({x:g}, {y:g}) 与该行注明的坐标系不符：请检查两者。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>The layer {name} has no coordinate reference system: assign one (Layer &gt; Set CRS), or its places mean nothing.</source>
      <translation>图层 {name} 没有坐标参考系：请指定（图层 &gt; 设置图层CRS），否则其位置没有意义。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>There is no column {unknown} of coordinates; the columns are {names}.</source>
      <translation>没有坐标列 {unknown}；其列为 {names}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>X_FIELD and Y_FIELD of 'Clean assays' belong together: name both, or neither.</source>
      <translation>“清洗分析数据”的 X_FIELD 和 Y_FIELD 须成对：请两者都指定，或都不指定。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>coordinates are given in {value} systems; all were brought into {authid}.</source>
      <translation>坐标采用 {value} 种坐标系；已全部转换到 {authid}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{columns} names systems such as {called}, which do not count in degrees as the columns of coordinates do, and was left alone.</source>
      <translation>{columns} 注明了 {called} 等坐标系，它们不像坐标列那样以度为单位，未作处理。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{count} more warnings stand in the report and in the log of decisions.</source>
      <translation>另有 {count} 条警告见报告和决定日志。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{count} of {count_2} columns hold assays: {columns}.</source>
      <translation>{count_2} 列中有 {count} 列为分析数据：{columns}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{count} rows read = {kept} cleaned + {kept_2} set aside.</source>
      <translation>读取 {count} 行 = 清洗 {kept} 行 + 搁置 {kept_2} 行。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{names} and {names_2} are degrees and were taken as WGS 84 ({wgs84}); set SOURCE_CRS if they are of another datum.</source>
      <translation>{names} 和 {names_2} 为度，已作为 WGS 84（{wgs84}）；如采用其他基准面，请设置 SOURCE_CRS。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{names} and {names_2} of {name} hold degrees, minutes and seconds, which SOURCE_CRS {authid} has none of; they were taken as WGS 84 ({wgs84}). If their datum is another, choose its geographic system with SOURCE_CRS.</source>
      <translation>{name} 的 {names} 和 {names_2} 为度、分、秒，而 SOURCE_CRS {authid} 没有这种单位；已作为 WGS 84（{wgs84}）。如为其他基准面，请用 SOURCE_CRS 选择其地理坐标系。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{name} gives places in {x} and {y} without saying in which coordinate reference system</source>
      <translation>{name} 以 {x} 和 {y} 给出位置而未说明坐标参考系</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{name} gives places in {x} and {y}, which are degrees, and SOURCE_CRS {called} does not count in degrees: choose the system of the degrees, such as {wgs84}, or name other columns with X_FIELD and Y_FIELD of 'Clean assays'.</source>
      <translation>{name} 以 {x} 和 {y} 给出位置，单位为度，而 SOURCE_CRS {called} 不以度为单位：请选择这些度的坐标系，如 {wgs84}，或用“清洗分析数据”的 X_FIELD 和 Y_FIELD 指定其他列。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{unsaid}, and the points have none: choose it with SOURCE_CRS, or assign it (Layer &gt; Set CRS) before mapping.</source>
      <translation>{unsaid}，因此点没有坐标参考系：请用 SOURCE_CRS 选择，或在制图前指定（图层 &gt; 设置图层CRS）。</translation>
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{unsaid}: choose it with SOURCE_CRS, for example EPSG:28350.</source>
      <translation>{unsaid}：请用 SOURCE_CRS 选择，例如 EPSG:28350。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source> (degrees)</source>
      <translation>（度）</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>, of which one {metre} is {scale} on the ground,</source>
      <translation>（其 1 {metre}在地面上为 {scale}）</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>Distances or areas in {name} are off by up to {error:.1f} % there: {remedy}.</source>
      <translation>{name} 在该处的距离或面积误差最大 {error:.1f} %：请{remedy}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>One metre of {name} is {scale} on the ground there, so that distances or areas are off by up to {error:.0f} %: {remedy}.</source>
      <translation>{name} 的一米在该处地面上为 {scale}，距离或面积误差最大 {error:.0f} %：请{remedy}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>QGIS gave places in {called} back as they were instead of bringing them into {called_2}: start QGIS anew and try again.</source>
      <translation>QGIS 将 {called} 的位置原样返回，没有转换到 {called_2}：请重新启动 QGIS 后再试。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>QGIS knows no way from {called} to {called_2}: check both coordinate reference systems.</source>
      <translation>QGIS 没有从 {called} 到 {called_2} 的转换方法：请检查这两个坐标参考系。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>TARGET_CRS {called} is not projected in metres: choose a projected system such as the fitting UTM zone.</source>
      <translation>TARGET_CRS {called} 不是以米计的投影坐标系：请选择投影坐标系，例如相应的 UTM 带。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>The layer {name} has no coordinate reference system: assign one (Layer &gt; Set CRS), or distances mean nothing.</source>
      <translation>图层 {name} 没有坐标参考系：请指定（图层 &gt; 设置图层CRS），否则距离没有意义。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>The places of {name} look like degrees, the first is {written}, but their CRS {called} does not count in degrees: give the one that they are in, such as {wgs84}.</source>
      <translation>{name} 的位置看似为度，首个为 {written}，但其 CRS {called} 不以度为单位：请给出实际采用的坐标系，如 {wgs84}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>bring it into {better} with 'Warp (reproject)' (gdal:warpreproject)</source>
      <translation>用“变形 (重投影)”（gdal:warpreproject）转到 {better}</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>check which CRS the places really have.</source>
      <translation>请检查这些位置真正的 CRS。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>choose one that fits, such as {better}</source>
      <translation>选择合适的坐标系，如 {better}</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>exchange them.</source>
      <translation>请将它们对调。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>give {columns} as X_FIELD and {columns_2} as Y_FIELD of 'Clean assays'.</source>
      <translation>请在“清洗分析数据”中将 {columns} 设为 X_FIELD，{columns_2} 设为 Y_FIELD。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>it would be about {two_digits} there by another transformation that QGIS knows</source>
      <translation>用 QGIS 已知的另一转换，该处约为 {two_digits}</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>its size is not known, between datums it is mostly 50 to 500 m</source>
      <translation>其大小未知，基准面之间大多为 50 到 500 m</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>latitude</source>
      <translation>纬度</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>map {name} in parts, for it is too wide for one map in metres</source>
      <translation>分幅对 {name} 制图，因为它太宽，不宜用一幅以米计的图</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>metre</source>
      <translation>米</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>northing</source>
      <translation>北坐标</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>the grid {name} ({called})</source>
      <translation>网格 {name}（{called}）</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>with {x_name} and {y_name} exchanged they would lie inside, so that {x_name} seems to hold the {latitude}. If that is so, </source>
      <translation>将 {x_name} 和 {y_name} 对调后位置就在范围内，因此 {x_name} 似为{latitude}。如果是这样，</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>{name} is brought from {called} into {called_2} without the shift between their datums, for which QGIS has no transformation here (a 'ballpark' one was taken): {how_much}. Install the grid that QGIS asks for, choose another transformation in Project &gt; Properties, or take a CRS of the same datum.</source>
      <translation>{name} 从 {called} 转换到 {called_2} 时没有作基准面之间的平移，因为此处 QGIS 没有相应的转换（采用了“ballpark”粗略转换）：{how_much}。请安装 QGIS 提示的格网文件，在 工程 &gt; 属性 中选择其他转换，或采用相同基准面的 CRS。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>{name} lies in {called}, a local system that does not count in metres: give the places in a system that QGIS can bring into metres.</source>
      <translation>{name} 采用 {called}，是不以米为单位的独立坐标系：请以 QGIS 可转换为米的坐标系给出位置。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>{name} lies in {called}{why} and is reprojected to {titled}.</source>
      <translation>{name} 采用 {called}{why}，已重投影到 {titled}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>{outside:,} of {places} of {name} {lies} outside the area in which {titled} is used, the first at {written}: {hint}</source>
      <translation>{name} 的{places}中有 {outside:,} 个{lies} {titled} 的使用范围之外，首个在 {written}：{hint}</translation>
    </message>
    <message>
      <location filename="../processing/layers/databanks.py" />
      <source>{output} cannot be read again after writing ({why}): check folder and disk.</source>
      <translation>{output} 写出后无法重新读取（{why}）：请检查文件夹和磁盘。</translation>
    </message>
    <message>
      <location filename="../processing/layers/databanks.py" />
      <source>{output} cannot be written into {name} ({why}): check that the file may be changed, or give the output another name.</source>
      <translation>{output} 无法写入 {name}（{why}）：请检查该文件是否允许更改，或给输出另一个名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/databanks.py" />
      <source>{output} cannot be written into {name}, which another program has locked: save or stop editing it there, or give the output another name.</source>
      <translation>{output} 无法写入 {name}，它被另一程序锁定：请在那里保存或停止编辑，或给输出另一个名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/databanks.py" />
      <source>{output} cannot be written to {name} ({why}): check folder and disk.</source>
      <translation>{output} 无法写到 {name}（{why}）：请检查文件夹和磁盘。</translation>
    </message>
    <message>
      <location filename="../processing/layers/destinations.py" />
      <source>the table {table} of {name}</source>
      <translation>{name} 的表 {table}</translation>
    </message>
    <message>
      <location filename="../processing/layers/destinations.py" />
      <source>{first} and {second} would both be written to {shared}: give each output a name of its own.</source>
      <translation>{first} 和 {second} 都将写入 {shared}：请给每个输出各自的名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/destinations.py" />
      <source>{output} would replace {shared}, which {given} is read from: give the output another name.</source>
      <translation>{output} 会替换正用于读取 {given} 的 {shared}：请给输出另一个名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/destinations.py" />
      <source>{path} is a file: give the output the name of a folder.</source>
      <translation>{path} 是文件：请给输出一个文件夹名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Assays: {columns}.</source>
      <translation>分析数据：{columns}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Collars of {name} lie between {nanmin:g} and {nanmax:g}, which looks like degrees: give SOURCE_CRS, such as EPSG:4326, and they are brought into metres.</source>
      <translation>{name} 的孔口在 {nanmin:g} 和 {nanmax:g} 之间，看似为度：请给出 SOURCE_CRS，如 EPSG:4326，以便转换为米。</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>No column of {name} was recognised as an assay: points carry their fields as they are.</source>
      <translation>{name} 中没有识别出分析数据列：点保留原有字段。</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Nobody says in which coordinate reference system the collars of {name} are: the results have none. Give SOURCE_CRS, or assign it (Layer &gt; Set CRS).</source>
      <translation>没有说明 {name} 的孔口采用哪种坐标参考系：结果没有坐标参考系。请给出 SOURCE_CRS，或指定（图层 &gt; 设置图层CRS）。</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Reading assays</source>
      <translation>正在读取分析数据</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Reading intervals</source>
      <translation>正在读取样段</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Set aside: {reason}: {rows} of {table}.</source>
      <translation>搁置：{reason}：{table} 的{rows}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>The intervals ({name}) have no column {field} of contacts; they have {columns}.</source>
      <translation>样段（{name}）没有接触界线列 {field}；有 {columns}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>line</source>
      <translation>条线</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>lines</source>
      <translation>条线</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>{name} holds no line for the section: draw one, or leave the section empty.</source>
      <translation>{name} 中没有用作剖面的线：请绘制一条，或将剖面留空。</translation>
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>{name} holds {lines}: the section follows the first one.</source>
      <translation>{name} 中有{lines}：剖面沿第一条线。</translation>
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>Elements: all {count} fields that are recognised as assays: {elements}.</source>
      <translation>元素：识别为分析数据的全部 {count} 个字段：{elements}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>No numeric field of {sourcename} is recognised as an assay; its fields are {names}. Choose those to work on with ELEMENTS.</source>
      <translation>{sourcename} 的数值字段都未识别为分析数据；其字段为 {names}。请用 ELEMENTS 选择要处理的字段。</translation>
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>are no assays</source>
      <translation>不是分析数据</translation>
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>is no assay</source>
      <translation>不是分析数据</translation>
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>{fields} of assays hold text and {was} left out: {texts}. Clean them first with 'Clean assays' (prospectivity:cleanassays).</source>
      <translation>{fields}分析数据含有文本，{was}略去：{texts}。请先用“清洗分析数据”（prospectivity:cleanassays）清洗。</translation>
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>{written} of {sourcename} {is_no_assay}: choose fields of contents, or switch ANY_FIELD on to take all that are chosen.</source>
      <translation>{sourcename} 的 {written} {is_no_assay}：请选择含量字段，或打开 ANY_FIELD 以采用所有选定的字段。</translation>
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>does not tell upper from lower case</source>
      <translation>不区分大小写</translation>
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>has room for {longest_name} characters of a name</source>
      <translation>名称最多 {longest_name} 个字符</translation>
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>keeps {reserved} for itself</source>
      <translation>保留了 {reserved}</translation>
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>takes only letters without accents, digits and _ in names</source>
      <translation>名称只接受不带重音的字母、数字和 _</translation>
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>{fields} of {count} got another name in {file}, since {title} {rules}: {changed}.</source>
      <translation>{file} 的 {count} 个字段中有{fields}改了名，因为 {title} {rules}：{changed}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>{name} is of a file type that tables and layers are not written as: give the output a name that ends with {endings}.</source>
      <translation>{name} 的文件类型不能用于写出表和图层：请给出以 {endings} 结尾的输出名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/grades.py" />
      <source>Spectra were given, and no field of {name} that names the samples: choose the one that the spectra have too, or that holds their names.</source>
      <translation>给出了光谱，而没有 {name} 的样品名字段：请选择光谱也有的字段，或含光谱名称的字段。</translation>
    </message>
    <message>
      <location filename="../processing/layers/grades.py" />
      <source>The depths in {depth} are texts: clean the table first, or choose a field of numbers.</source>
      <translation>{depth} 中的深度为文本：请先清洗该表，或选择数值字段。</translation>
    </message>
    <message>
      <location filename="../processing/layers/kept.py" />
      <source>The rows cannot be kept in {folder} ({reason}).</source>
      <translation>无法将行保存在 {folder} 中（{reason}）。</translation>
    </message>
    <message>
      <location filename="../processing/layers/kinds.py" />
      <source>ONLY_KINDS names kinds of deposit, and KIND is empty: choose the field that tells them.</source>
      <translation>ONLY_KINDS 指定了矿床类型，而 KIND 为空：请选择说明类型的字段。</translation>
    </message>
    <message>
      <location filename="../processing/layers/kinds.py" />
      <source>Of {deposits} of {name}, {kept:,} are of the kinds that count: {kinds}.</source>
      <translation>{name} 的 {deposits}中，{kept:,} 个属于计入的类型：{kinds}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>Patch {id} of {name} has a number that is not whole: {told} count and name.</source>
      <translation>{name} 的图块 {id} 有不是整数的数值：{told} 表示数目和名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>Patch {id} of {name} has an empty field: fill in {told}, or delete the row.</source>
      <translation>{name} 的图块 {id} 有空字段：请填写 {told}，或删除该行。</translation>
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>Patch {id} of {name} has {what}: draw it as a square of cells, or delete the row.</source>
      <translation>{name} 的图块 {id} 有{what}：请将其画成像元正方形，或删除该行。</translation>
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>The grid {grid} has no coordinate reference system and the layer {name} has one: assign that of the grid with 'Assign projection' (gdal:assignprojection).</source>
      <translation>网格 {grid} 没有坐标参考系，而图层 {name} 有：请用“指定投影”（gdal:assignprojection）指定网格的坐标参考系。</translation>
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>The layer {name} has no coordinate reference system: assign one (Layer &gt; Set CRS), or its outlines mean nothing.</source>
      <translation>图层 {name} 没有坐标参考系：请指定（图层 &gt; 设置图层CRS），否则其轮廓没有意义。</translation>
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>an outline of several parts</source>
      <translation>由几部分组成的轮廓</translation>
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>no outline</source>
      <translation>空轮廓</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>A feature of {name} (id {id}) has {count} points where one is expected: split it with 'Multipart to singleparts' first.</source>
      <translation>{name} 的一个要素（id {id}）有 {count} 个点，而应为一个：请先用“多部件转单部件”拆分。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>A geometry of {name} cannot be brought into {called}: check which CRS the layer really has.</source>
      <translation>{name} 的一个几何图形无法转换到 {called}：请检查图层真正的 CRS。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>A point of {name} at {place} cannot be brought into {called}: check which CRS the layer really has.</source>
      <translation>{name} 位于 {place} 的点无法转换到 {called}：请检查图层真正的 CRS。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>A point of {name} at {written} cannot be brought into {called}: check which CRS the layer really has.</source>
      <translation>{name} 位于 {written} 的点无法转换到 {called}：请检查图层真正的 CRS。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>Grid: {cells} from ({x_min:.1f}, {y_min:.1f}) to ({x_max:.1f}, {y_max:.1f}).</source>
      <translation>格网：{cells}，从 ({x_min:.1f}, {y_min:.1f}) 到 ({x_max:.1f}, {y_max:.1f})。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>No feature of {name} has a geometry: give the points their places first.</source>
      <translation>{name} 的要素都没有几何图形：请先给点赋予位置。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>Taken as elements although their names are not those of assays: {doubtful}. Leave out fields that hold something else, such as a depth or the number of a sample.</source>
      <translation>名称不像分析数据但已作为元素：{doubtful}。请略去内容为其他数据的字段，如深度或样品号。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The field {name} of {layer} holds {typename}, and a kind is a text or a whole number: choose another field for the kind of deposit, or none.</source>
      <translation>{layer} 的字段 {name} 为 {typename}，而类型应为文本或整数：请为矿床类型选择其他字段，或不选。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The field {name} of {layer} holds {value}, not numbers: clean it first with 'Clean assays' (prospectivity:cleanassays).</source>
      <translation>{layer} 的字段 {name} 含{value}，不是数值：请先用“清洗分析数据”（prospectivity:cleanassays）清洗。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The grid {name} has no coordinate reference system: assign one with 'Assign projection' (gdal:assignprojection).</source>
      <translation>网格 {name} 没有坐标参考系：请用“指定投影”（gdal:assignprojection）指定。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The layer {layer} has no field {name}: its fields are {names}.</source>
      <translation>图层 {layer} 没有字段 {name}：其字段为 {names}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The layer {name} has no points: check the layer, its filter and its selection.</source>
      <translation>图层 {name} 没有点：请检查图层及其过滤条件和选择集。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The layer {sourcename} has no coordinate reference system: assign one (Layer &gt; Set CRS), or its places mean nothing.</source>
      <translation>图层 {sourcename} 没有坐标参考系：请指定（图层 &gt; 设置图层CRS），否则其位置没有意义。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>check which CRS the layer really has</source>
      <translation>请检查图层真正的 CRS</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>do</source>
      <translation>的坐标</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>does</source>
      <translation>的坐标</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>has no geometry and was</source>
      <translation>没有几何图形，已</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>have no geometry and were</source>
      <translation>没有几何图形，已</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>x and y seem to be exchanged</source>
      <translation>x 和 y 似乎对调了</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{counted} of {name} {does} not fit the CRS {called} and {is_set} set aside, the first at {written}.</source>
      <translation>{name} 的{counted}{does}与 CRS {called} 不符，{is_set}搁置，首个在 {written}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{features} of {name} {have} left out.</source>
      <translation>{name} 的{features}{have}略去。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{name} is no point layer: choose a layer of points.</source>
      <translation>{name} 不是点图层：请选择点图层。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{points} of {name} cannot be brought into {called} and {was} left out, the first at {place}.</source>
      <translation>{name} 的{points}无法转换到 {called}，{was}略去，首个在 {place}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{unknown:,} of {counted} of {name} do not fit their CRS {called}, the first at {written}: {hint}.</source>
      <translation>{name} 的{counted}中有 {unknown:,} 个与其 CRS {called} 不符，首个在 {written}：{hint}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/rasters.py" />
      <source>a CRS without a name</source>
      <translation>没有名称的 CRS</translation>
    </message>
    <message>
      <location filename="../processing/layers/rasters.py" />
      <source>its file says none</source>
      <translation>其文件未注明</translation>
    </message>
    <message>
      <location filename="../processing/layers/rasters.py" />
      <source>not {name_of}, which its file says</source>
      <translation>而不是文件所注明的 {name_of}</translation>
    </message>
    <message>
      <location filename="../processing/layers/rasters.py" />
      <source>{name} is served by '{providertype}': export it to a GeoTIFF first.</source>
      <translation>{name} 由“{providertype}”提供：请先导出为 GeoTIFF。</translation>
    </message>
    <message>
      <location filename="../processing/layers/rasters.py" />
      <source>{name} lies in {name_of}, as set on the layer in QGIS; {instead}.</source>
      <translation>{name} 采用 QGIS 图层中设置的 {name_of}；{instead}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>The output {name} cannot be created at {text_of} ({reason}): check folder and file type.</source>
      <translation>无法在 {text_of} 创建输出 {name}（{reason}）：请检查文件夹和文件类型。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>The output {output} cannot be written ({reason}): check folder and disk.</source>
      <translation>无法写入输出 {output}（{reason}）：请检查文件夹和磁盘。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>The output {output} cannot be written: the disk that holds {parent} is full; make room, or choose another.</source>
      <translation>无法写入输出 {output}：{parent} 所在的磁盘已满；请腾出空间，或选择其他磁盘。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>The output {output} has more than the {most:,} rows that a sheet holds: choose .gpkg or .csv.</source>
      <translation>输出 {output} 的行数超过一个工作表所能容纳的 {most:,} 行：请选择 .gpkg 或 .csv。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>empty number</source>
      <translation>个空数值</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>empty numbers</source>
      <translation>个空数值</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>other table</source>
      <translation>个其他表</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>other tables</source>
      <translation>个其他表</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>texts</source>
      <translation>个文本</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>unknown file type</source>
      <translation>未知文件类型</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{empty_numbers} in {file} will be read as 0, since {title} has no empty ones: choose .gpkg, or no map of them will be right.</source>
      <translation>{file} 中的{empty_numbers}将读为 0，因为 {title} 没有空数值：请选择 .gpkg，否则其图都不正确。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{fields} in {file} got another name: {changed}.</source>
      <translation>{file} 中的{fields}改了名：{changed}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{file} cannot be written ({strerror}): choose another file or close the program that has it open.</source>
      <translation>无法写入 {file}（{strerror}）：请选择其他文件，或关闭正打开它的程序。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{file} has {count} fields, and many programs read only the first {most_fields} of a {title}: choose .gpkg.</source>
      <translation>{file} 有 {count} 个字段，而许多程序只读取 {title} 的前 {most_fields} 个：请选择 .gpkg。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{name} holds no places, since {title} files are tables: choose .gpkg or another file type of layers to see them on the map.</source>
      <translation>{name} 不含位置，因为 {title} 文件是表：如需在地图上查看，请选择 .gpkg 或其他图层文件类型。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{name} was there already: only its table {table} was written, and {other_tables} ({others}) stayed as before.</source>
      <translation>{name} 已存在：只写入了其中的表 {table}，{other_tables}（{others}）保持不变。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{name} would hold no rows, since {title} files hold only layers with places: give the output a name that ends with .gpkg or .csv.</source>
      <translation>{name} 将没有任何行，因为 {title} 文件只存放有位置的图层：请给出以 .gpkg 或 .csv 结尾的输出名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{name} would replace {name_2}, which holds other sheets ({others}): give the output another name.</source>
      <translation>{name} 会替换含有其他工作表（{others}）的 {name_2}：请给输出另一个名称。</translation>
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{texts} in {file} {value} cut to {longest} characters, which is all that {title} holds: choose .gpkg to keep them.</source>
      <translation>{file} 中的{texts}{value}截断为 {longest} 个字符，这是 {title} 的上限：如需保留，请选择 .gpkg。</translation>
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{name} has no coordinate reference system: its coordinates are taken as metres.</source>
      <translation>{name} 没有坐标参考系：其坐标按米计。</translation>
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{name} has no field {missing}; it has {name_2}.</source>
      <translation>{name} 没有字段 {missing}；有 {name_2}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{name} has no points with elevations: give the points that 'Desurvey drill holes' makes, or another layer of the type PointZ.</source>
      <translation>{name} 没有带高程的点：请给出“钻孔测斜计算”得到的点，或其他 PointZ 类型的图层。</translation>
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{name} holds no points: check the layer, its filter and its selection.</source>
      <translation>{name} 中没有点：请检查图层及其过滤条件和选择集。</translation>
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{points} of {name} without a place or an elevation take no part.</source>
      <translation>{name} 的{points}没有位置或高程，不参与。</translation>
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{values} of {name} are texts and count as missing: clean the assays first.</source>
      <translation>{name} 的{values}为文本，按缺失计：请先清洗分析数据。</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>A GeoPackage holds at most {widest_geopackage:,} fields and {fields:,} are needed: write a .csv, or resample the spectra to fewer bands first.</source>
      <translation>GeoPackage 最多容纳 {widest_geopackage:,} 个字段，而需要 {fields:,} 个：请写为 .csv，或先将光谱重采样为较少波段。</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>No feature of {name} has a geometry: check the layer, its filter and its selection.</source>
      <translation>{name} 的要素都没有几何图形：请检查图层及其过滤条件和选择集。</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>The field {one} of the samples has the name of a result and is written as {kept}.</source>
      <translation>样品的字段 {one} 与结果字段同名，已写为 {kept}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>The places of {name} were brought from {called} into {called_2}.</source>
      <translation>{name} 的位置已从 {called} 转换到 {called_2}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>the file is there but cannot be opened as a layer; it is damaged or of another kind</source>
      <translation>文件存在但无法作为图层打开；它已损坏或是其他类型</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>there is no such file or folder, and no layer of that name in the project</source>
      <translation>没有此文件或文件夹，工程中也没有此名称的图层</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>{features} of {name} without a geometry left out.</source>
      <translation>{name} 的{features}没有几何图形，已略去。</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>{name} has no field {field}: its fields are {value}.</source>
      <translation>{name} 没有字段 {field}：其字段为 {value}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>{name} is {written}: {why_not}.</source>
      <translation>{name} 为 {written}：{why_not}。</translation>
    </message>
    <message>
      <location filename="../processing/layers/tables.py" />
      <source>Feature {number} of {name} names the columns again, in another order, with other names or in another unit, so that the rows below it do not fit the fields of the layer: give the file itself to the algorithm, or put each table into a layer of its own.</source>
      <translation>{name} 的要素 {number} 再次列出列名，次序、名称或单位不同，因此其下的行与图层字段不符：请将文件本身交给算法，或将每个表放在单独的图层中。</translation>
    </message>
    <message>
      <location filename="../processing/layers/tables.py" />
      <source>The first {rows} rows of {name} hold units, methods or detection limits and belong to the header.</source>
      <translation>{name} 的前 {rows} 行为单位、方法或检出限，属于表头。</translation>
    </message>
    <message>
      <location filename="../processing/layers/tables.py" />
      <source>{features} of {name} (the first is {again}) name the columns again; such rows are no samples.</source>
      <translation>{name} 的{features}（首个为 {again}）再次列出列名；这些行不是样品。</translation>
    </message>
    <message>
      <location filename="../processing/layers/tables.py" />
      <source>{name} is no point layer: choose a layer of points, or a table.</source>
      <translation>{name} 不是点图层：请选择点图层或表。</translation>
    </message>
    <message>
      <location filename="../processing/network.py" />
      <source>The proxy set in QGIS is a SOCKS proxy, which pip can use only with PySocks.</source>
      <translation>QGIS 中设置的代理为 SOCKS 代理，pip 只有安装 PySocks 才能使用。</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a file</source>
      <translation>一个文件</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a file that ends with .{ending}</source>
      <translation>以 .{ending} 结尾的文件</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a layer</source>
      <translation>一个图层</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a number</source>
      <translation>数值</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a raster</source>
      <translation>一个栅格</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a value that suits '{description}'</source>
      <translation>适合“{description}”的值</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>files, a folder or layers</source>
      <translation>文件、一个文件夹或若干图层</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>one</source>
      <translation>一个</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>some</source>
      <translation>若干</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is empty: give {what} ({description}).</source>
      <translation>{name} 为空：请给出{what}（{description}）。</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is {text}: the file is there but cannot be opened as a {kind}; it is damaged, locked by another program or of another kind.</source>
      <translation>{name} 为 {text}：文件存在但无法作为{kind}打开；它已损坏、被其他程序锁定或是其他类型。</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is {text}: there is no such file, and no {kind} of that name in the project.</source>
      <translation>{name} 为 {text}：没有此文件，工程中也没有此名称的{kind}。</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is {text}: {name_2} holds no {kind} as '{rest}' asks for, or cannot be opened.</source>
      <translation>{name} 为 {text}：{name_2} 中没有“{rest}”所要求的{kind}，或无法打开。</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is {written}: give {what}.</source>
      <translation>{name} 为 {written}：请给出{what}。</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{noun} from {least} to {most}</source>
      <translation>{least} 到 {most} 的 {noun}</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{noun} of at least {least}</source>
      <translation>不小于 {least} 的 {noun}</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{noun} of at most {most}</source>
      <translation>不大于 {most} 的 {noun}</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{one} and {other} are the same layer, {found}: choose one layer for {titles} and another for {titles_2}.</source>
      <translation>{one} 和 {other} 是同一图层 {found}：请为{titles}选择一个图层，为{titles_2}选择另一个。</translation>
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{several} of {options}</source>
      <translation>{options} 中的 {several}</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Background</source>
      <translation>背景</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Deposit</source>
      <translation>矿床</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Easting of the cell to visit first</source>
      <translation>首先踏勘像元的东坐标</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Highest probability</source>
      <translation>最高概率</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Known deposits inside</source>
      <translation>区内已知矿床</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Nearest known deposit (m)</source>
      <translation>最近的已知矿床 (m)</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>New target</source>
      <translation>新靶区</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Northing of the cell to visit first</source>
      <translation>首先踏勘像元的北坐标</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Target</source>
      <translation>靶区</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>Target with a known deposit</source>
      <translation>含已知矿床的靶区</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>above {bound}</source>
      <translation>高于 {bound}</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>below {bound}</source>
      <translation>低于 {bound}</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>'{algorithm}' needs {missing}, which {where} does not have.</source>
      <translation>“{algorithm}”需要 {missing}，而{where}没有。</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>'{algorithm}' needs {module}, which is installed but cannot be imported ({error}). Install it anew: {install}</source>
      <translation>“{algorithm}”需要 {module}，它已安装但无法导入（{error}）。请重新安装：{install}</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>, or run: {commands}</source>
      <translation>，或运行：{commands}</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Memory that a process of its own may use, in GB (0: no limit; Linux only)</source>
      <translation>单独进程可用的内存，GB（0：不限；仅 Linux）</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>No Python was found beside QGIS.</source>
      <translation>在 QGIS 旁没有找到 Python。</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Open the report when a run from a dialog is done</source>
      <translation>从对话框运行完成后打开报告</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Processors to use (0: all)</source>
      <translation>使用的处理器数（0：全部）</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Python for a process of its own (empty: the one that fits)</source>
      <translation>单独进程所用的 Python（留空：自动选择）</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>QGIS's process</source>
      <translation>QGIS 的进程</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>The work runs inside QGIS, which is slower and less safe: {why}</source>
      <translation>在 QGIS 内部运行，较慢且较不安全：{why}</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Where numeric work runs</source>
      <translation>数值计算在何处运行</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>{error} Choose another under {how}, or leave it empty.</source>
      <translation>{error} 请在 {how} 中选择其他的，或留空。</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>{lack} Install with: {commands} Or choose another Python under {how}.</source>
      <translation>{lack} 请用以下命令安装：{commands} 或在 {how} 中选择其他 Python。</translation>
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>{lack} Press Install under {installation}{by_hand}</source>
      <translation>{lack} 请在 {installation} 中点击“安装”{by_hand}</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>All numbers</source>
      <translation>全部数值</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Check all fields that hold numbers, except coordinates, depths and the like.</source>
      <translation>勾选所有数值字段，坐标、深度之类除外。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Check the fields that hold assays.</source>
      <translation>勾选含分析数据的字段。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Check the fields that were recognised as assays.</source>
      <translation>勾选识别为分析数据的字段。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Choose a layer or a table to see what is recognised in it.</source>
      <translation>选择图层或表，查看其中识别出的内容。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>How well the element alone tells deposits from background; at the dotted line, 0.5, it does not. Coloured: selected.</source>
      <translation>仅凭该元素区分矿床与背景的能力；在点线 0.5 处则不能区分。彩色：已选出。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>None is checked: all recognised ones will be taken.</source>
      <translation>没有勾选：将采用所有识别出的字段。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Reading the columns …</source>
      <translation>正在读取各列 …</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Recognised</source>
      <translation>识别出的</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Recognising assays</source>
      <translation>正在识别分析数据</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>The columns could not be recognised; the log of Python messages says why.</source>
      <translation>无法识别各列；原因见 Python 消息日志。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>The table lacks {}.</source>
      <translation>表中缺少 {}。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Uncheck all, to choose a few.</source>
      <translation>全部取消勾选，以便只选几个。</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Values</source>
      <translation>值</translation>
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>{} checked.</source>
      <translation>已勾选 {} 个。</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>1 zero</source>
      <translation>1 个零值</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>coordinates: geometry</source>
      <translation>坐标：几何图形</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>coordinates: none found</source>
      <translation>坐标：未找到</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>coordinates: {x}, {y}</source>
      <translation>坐标：{x}，{y}</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>decimal comma</source>
      <translation>逗号为小数点</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>decimal point and comma mixed</source>
      <translation>小数点与逗号混用</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>half-limit values suspected</source>
      <translation>疑似用检出限的一半代替</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>kinds of samples</source>
      <translation>样品类型</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>no numbers</source>
      <translation>没有数值</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>no unit stated</source>
      <translation>未注明单位</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>no values</source>
      <translation>没有值</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>numbers, but no element in the name</source>
      <translation>是数值，但名称中没有元素</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>size fractions</source>
      <translation>粒级</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>text in {cells}</source>
      <translation>{cells}为文本</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>under 1 % below detection</source>
      <translation>低于检出限的不足 1 %</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>unit from the row of units</source>
      <translation>单位取自单位行</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>{above} above the range</source>
      <translation>{above} 个超出测定上限</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>{assays} of {columns} columns recognised as assays</source>
      <translation>{columns} 列中有 {assays} 列识别为分析数据</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>{cells} repaired</source>
      <translation>{cells}经修正</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>{cells} with another unit</source>
      <translation>{cells}单位不同</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>{cell}: decimal mark or thousands?</source>
      <translation>{cell}：小数点还是千位分隔符？</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>{share:.0f} % below detection</source>
      <translation>低于检出限 {share:.0f} %</translation>
    </message>
    <message>
      <location filename="../ui/assays/proposal.py" />
      <source>{zeros} zeros</source>
      <translation>{zeros} 个零值</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/choices.py" />
      <source>Has an effect only where '{title}' is switched on.</source>
      <translation>仅在打开“{title}”时有效。</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/choices.py" />
      <source>Has an effect only with these of '{title}': {choices}.</source>
      <translation>仅在“{title}”选择下列之一时有效：{choices}。</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/grid_line.py" />
      <source>The area does not fit the coordinate system of the samples.</source>
      <translation>该区域与样品的坐标系不符。</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/grid_line.py" />
      <source>{grid} A quarter of the spacing of the samples is {spacing}: cells finer than that add size, not information. Run all the same?</source>
      <translation>{grid}样品间距的四分之一是 {spacing}：更细的像元只增加大小，不增加信息。仍要运行吗？</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/grid_line.py" />
      <source>{grid} Run?</source>
      <translation>{grid}运行吗？</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/grid_line.py" />
      <source>{grid}, roughly {time}.</source>
      <translation>{grid}，大约 {time}。</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/grid_line.py" />
      <source>{grid}, {elements}: {bytes}</source>
      <translation>{grid}，{elements}：{bytes}</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/grid_line.py" />
      <source>{grid}.</source>
      <translation>{grid}。</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/kept_files.py" />
      <source>Keep files</source>
      <translation>保留文件</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/kept_files.py" />
      <source>Names outputs that would be temporary: files in a folder of this run, beside the project once saved.</source>
      <translation>为本来是临时的输出命名：放在本次运行的文件夹中；工程保存后位于工程旁边。</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/kept_files.py" />
      <source>{name}, {layer}</source>
      <translation>{name}，{layer}</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/results.py" />
      <source>{name}, {layer}: {title}</source>
      <translation>{name}，{layer}：{title}</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/results.py" />
      <source>{name}: {title}</source>
      <translation>{name}：{title}</translation>
    </message>
    <message>
      <location filename="../ui/dialogs/run_dialog.py" />
      <source>A large grid</source>
      <translation>大格网</translation>
    </message>
    <message>
      <location filename="../ui/help_pages.py" />
      <source>No browser could be opened. The page is {page}</source>
      <translation>无法打开浏览器。页面位于 {page}</translation>
    </message>
    <message>
      <location filename="../ui/help_pages.py" />
      <source>Questions</source>
      <translation>常见问题</translation>
    </message>
    <message>
      <location filename="../ui/help_pages.py" />
      <source>Tutorial</source>
      <translation>教程</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>An environment of the plugin's own; QGIS's libraries stay as they are</source>
      <translation>插件自己的环境；QGIS 的库保持不变</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Cancelled: nothing was installed, and nothing is left of it.</source>
      <translation>已取消：没有安装任何内容，也没有残留。</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Copied: paste it into the report of a fault.</source>
      <translation>已复制：请粘贴到故障报告中。</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Copy diagnostics</source>
      <translation>复制诊断信息</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Folder of wheels</source>
      <translation>wheel 文件夹</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>For NVIDIA graphics cards, CUDA ({fetch} to fetch, {disk} on disk)</source>
      <translation>用于 NVIDIA 显卡，CUDA（下载 {fetch}，占用磁盘 {disk}）</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>For the processor ({fetch} to fetch, {disk} on disk)</source>
      <translation>用于处理器（下载 {fetch}，占用磁盘 {disk}）</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Install</source>
      <translation>安装</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Install anew</source>
      <translation>重新安装</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Installed. The next run works with it.</source>
      <translation>已安装。下次运行时使用。</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Installing libraries for Prospectivity</source>
      <translation>安装 Prospectivity 的库</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>It takes {size} of disk.</source>
      <translation>占用磁盘 {size}。</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Looking at the installation</source>
      <translation>正在查看安装情况</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Looking at the libraries …</source>
      <translation>正在查看各个库 …</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>None: everything but networks works without it</source>
      <translation>无：除网络外，其他功能都不需要它</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Open the log</source>
      <translation>打开日志</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Remove the environment</source>
      <translation>移除环境</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Remove the environment of the plugin in {folder}?</source>
      <translation>移除 {folder} 中的插件环境？</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Removed.</source>
      <translation>已移除。</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Removing the environment</source>
      <translation>正在移除环境</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Show the log</source>
      <translation>显示日志</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Stopping …</source>
      <translation>正在停止 …</translation>
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>empty: from the net, as pip is set up</source>
      <translation>留空：从网络安装，按 pip 的配置</translation>
    </message>
    <message>
      <location filename="../ui/job.py" />
      <source>This failed in a way that is not known: the log of Python messages says more.</source>
      <translation>失败原因不明：Python 消息日志中有更多说明。</translation>
    </message>
    <message>
      <location filename="../ui/kinds/boxes.py" />
      <source>Show all kinds</source>
      <translation>显示所有类型</translation>
    </message>
    <message>
      <location filename="../ui/kinds/kinds_widget.py" />
      <source>All deposits count. Choose the field of their kind above to tick some of them.</source>
      <translation>所有矿床都计入。请在上方选择矿床类型字段，以勾选其中几种。</translation>
    </message>
    <message>
      <location filename="../ui/kinds/kinds_widget.py" />
      <source>None is ticked: all kinds count.</source>
      <translation>没有勾选：所有类型都计入。</translation>
    </message>
    <message>
      <location filename="../ui/kinds/kinds_widget.py" />
      <source>{kinds:,} different values are too many to be kinds: choose another field.</source>
      <translation>{kinds:,} 个不同的值太多，不能作为类型：请选择其他字段。</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>3 Area and cells</source>
      <translation>3 区域和像元</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>A rectangle that you draw on the canvas.</source>
      <translation>您在画布上绘制的矩形。</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>By hand</source>
      <translation>手绘</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>Canvas</source>
      <translation>画布</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>Cell</source>
      <translation>像元</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>Drag a rectangle on the canvas; Escape stops.</source>
      <translation>在画布上拖出一个矩形；按 Esc 停止。</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>Layer</source>
      <translation>图层</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>The rectangle around all samples.</source>
      <translation>包围所有样品的矩形。</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>The rectangle around another layer.</source>
      <translation>包围另一图层的矩形。</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>What the canvas shows now.</source>
      <translation>画布当前显示的范围。</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>as proposed</source>
      <translation>恢复建议值</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>proposed</source>
      <translation>建议值</translation>
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>show</source>
      <translation>显示</translation>
    </message>
    <message>
      <location filename="../ui/panel/brush_view.py" />
      <source>Drag over the bars: the points are selected on the canvas. A click selects none.</source>
      <translation>在条形上拖动：画布上随之选中这些点。点击则取消选择。</translation>
    </message>
    <message>
      <location filename="../ui/panel/brush_view.py" />
      <source>{field} has no values that differ.</source>
      <translation>{field} 没有不同的值。</translation>
    </message>
    <message>
      <location filename="../ui/panel/brush_view.py" />
      <source>{field}: drag over the bars to select points on the canvas.</source>
      <translation>{field}：在条形上拖动可在画布上选中点。</translation>
    </message>
    <message>
      <location filename="../ui/panel/brush_view.py" />
      <source>{field}: {count} of {all} points are selected, {low} to {high}.</source>
      <translation>{field}：已选中 {all} 个点中的 {count} 个，{low} 至 {high}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>1 lies {} outside and is left out.</source>
      <translation>1 个位于外侧 {}，略去。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>1 shares a cell with another and counts with it.</source>
      <translation>1 个与另一个同像元，合并计算。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>All lie on the ground to be mapped, each in a cell of its own.</source>
      <translation>全部位于要制图的地段内，各占一个像元。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>As published, no deposit is held out: compare methods to learn how well unseen ones are found.</source>
      <translation>按已发表方法，不留出矿床：请比较方法，以了解能多好地找到未见过的矿床。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Choose the layer of known deposits.</source>
      <translation>选择已知矿床图层。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Choose the layer of samples: points with a column per element.</source>
      <translation>选择样品图层：每种元素一列的点。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Follows from the samples.</source>
      <translation>由样品推出。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Ground farther than {reach} from every sample stays empty. {size} on disk.</source>
      <translation>距每个样品超过 {reach} 的地段留空。磁盘占用 {size}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>No column was recognised as an assay: tick those that hold contents of elements.</source>
      <translation>没有识别出分析数据列：请勾选含元素含量的列。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>No kind is ticked: tick what the map is to look for.</source>
      <translation>没有勾选类型：请勾选该图要找的类型。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>No sample lies in this area: choose another one.</source>
      <translation>此区域内没有样品：请选择其他区域。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Still to do: {}.</source>
      <translation>尚待完成：{}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>The grid is {side} cells wide, and a window of the network {patch}: choose smaller cells.</source>
      <translation>网格宽 {side} 像元，而网络窗口为 {patch}：请选择较小的像元。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>There is no grid for this area.</source>
      <translation>此区域没有网格。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>about {}</source>
      <translation>约 {}</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>all {}</source>
      <translation>全部 {} 个</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{:,} cells are many: choose larger ones.</source>
      <translation>{:,} 个像元过多：请选择较大的像元。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{columns} × {rows} cells</source>
      <translation>{columns} × {rows} 个像元</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{count} points · {crs}</source>
      <translation>{count} 个点 · {crs}</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{count} samples are too few: a map of elements is made from {least} at least.</source>
      <translation>{count} 个样品太少：元素图至少需要 {least} 个。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{inside} of {all} samples lie in it.</source>
      <translation>{all} 个样品中有 {inside} 个位于其中。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{used} of {all}</source>
      <translation>{used} / {all}</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} cells hold a deposit: what the map says of unseen ones will be very uncertain.</source>
      <translation>{} 个像元含矿床：对未见过矿床的判断将很不确定。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} is the layer of samples as well: choose the layer of known deposits.</source>
      <translation>{} 同时也是样品图层：请选择已知矿床图层。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} lie outside and are left out, the nearest by {}.</source>
      <translation>{} 个位于外侧，略去，最近的相距 {}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} of these deposits lie on the ground to be mapped, and a map is learnt from two at least.</source>
      <translation>这些矿床中有 {} 个位于要制图的地段内，而制图至少需要两个。</translation>
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} share a cell with another and count with it.</source>
      <translation>{} 个与另一个同像元，合并计算。</translation>
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>Drag the line, or use the arrow keys: the outline on the canvas follows.</source>
      <translation>拖动此线或使用方向键：画布上的轮廓随之变化。</translation>
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>The best {share} of the ground, {area} km²</source>
      <translation>最佳 {share} 的地段，{area} km²</translation>
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>ground, best first</source>
      <translation>地段，由好到差</translation>
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>learnt</source>
      <translation>训练矿床</translation>
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>unseen deposits</source>
      <translation>未见过的矿床</translation>
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>{ground}, holds {held} of the unseen deposits.</source>
      <translation>{ground}，含 {held} 的未见过矿床。</translation>
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>{ground}; how many unseen deposits it holds is not known.</source>
      <translation>{ground}；其中含多少未见过矿床未知。</translation>
    </message>
    <message>
      <location filename="../ui/panel/deposits_step.py" />
      <source>2 Deposits</source>
      <translation>2 矿床</translation>
    </message>
    <message>
      <location filename="../ui/panel/dock.py" />
      <source>Panel</source>
      <translation>面板</translation>
    </message>
    <message>
      <location filename="../ui/panel/dock.py" />
      <source>Prospectivity: from samples and deposits to a map</source>
      <translation>Prospectivity：从样品和矿床到成矿远景图</translation>
    </message>
    <message>
      <location filename="../ui/panel/facts.py" />
      <source>{} has no points.</source>
      <translation>{} 没有点。</translation>
    </message>
    <message>
      <location filename="../ui/panel/facts.py" />
      <source>{} is no layer of points.</source>
      <translation>{} 不是点图层。</translation>
    </message>
    <message>
      <location filename="../ui/panel/footer.py" />
      <source>Command (qgis_process)</source>
      <translation>命令（qgis_process）</translation>
    </message>
    <message>
      <location filename="../ui/panel/footer.py" />
      <source>Copy as</source>
      <translation>复制为</translation>
    </message>
    <message>
      <location filename="../ui/panel/footer.py" />
      <source>Graphical model…</source>
      <translation>图形模型…</translation>
    </message>
    <message>
      <location filename="../ui/panel/footer.py" />
      <source>Python</source>
      <translation>Python</translation>
    </message>
    <message>
      <location filename="../ui/panel/footer.py" />
      <source>Row of a batch…</source>
      <translation>批处理的一行…</translation>
    </message>
    <message>
      <location filename="../ui/panel/footer.py" />
      <source>Save as</source>
      <translation>另存为</translation>
    </message>
    <message>
      <location filename="../ui/panel/handover.py" />
      <source>The algorithm {} is not there: switch its provider on.</source>
      <translation>算法 {} 不存在：请启用其所属的数据源（provider）。</translation>
    </message>
    <message>
      <location filename="../ui/panel/inputs.py" />
      <source>area</source>
      <translation>区域</translation>
    </message>
    <message>
      <location filename="../ui/panel/keeping.py" />
      <source>{}: comparison</source>
      <translation>{}：比较</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>4 Method</source>
      <translation>4 方法</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>All settings…</source>
      <translation>全部设置…</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>As published</source>
      <translation>按已发表方法</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Compare methods</source>
      <translation>比较方法</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Mean of three classifiers of cells. Says how well it finds deposits that it has not seen.</source>
      <translation>三种像元分类器的均值。说明它能多好地找到未见过的矿床。</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Name of the run: of its folder, and of its group of layers.</source>
      <translation>本次运行的名称：用于其文件夹和图层组。</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Not as usual: {settings}.</source>
      <translation>与通常不同：{settings}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>ResNet-50 on windows around deposits, 120 epochs on all of them.</source>
      <translation>矿床周围窗口上的 ResNet-50，用全部矿床训练 120 轮。</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Safe first map</source>
      <translation>稳妥的初步图</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Saved to {}.</source>
      <translation>已保存到 {}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>The same map, then several methods side by side on deposits that none has seen.</source>
      <translation>同一幅图，再将几种方法在都未见过的矿床上并列比较。</translation>
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>as usual</source>
      <translation>恢复通常设置</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Choices changed since {run}.</source>
      <translation>自 {run} 以来选项已更改。</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Folder of runs</source>
      <translation>运行文件夹</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Inputs changed since {run}: {what}.</source>
      <translation>自 {run} 以来输入已更改：{what}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Install…</source>
      <translation>安装…</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>PyTorch is missing.</source>
      <translation>缺少 PyTorch。</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Run {}</source>
      <translation>运行 {}</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Save the project, and it goes beside it.</source>
      <translation>保存工程后，将放在其旁边。</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Set up</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>The run failed; the log says why.</source>
      <translation>运行失败；原因见日志。</translation>
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>{folder} cannot be made ({why}): choose another folder.</source>
      <translation>无法创建 {folder}（{why}）：请选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../ui/panel/plan.py" />
      <source>half a minute</source>
      <translation>半分钟</translation>
    </message>
    <message>
      <location filename="../ui/panel/plan.py" />
      <source>{} min</source>
      <translation>{} 分钟</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_link.py" />
      <source>Targets for the field</source>
      <translation>野外用靶区</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>CSV</source>
      <translation>CSV</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Click on the map: what each element adds to the score of that cell.</source>
      <translation>点击地图：查看各元素对该像元得分的贡献。</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Click: zooms there. Double-click a note to type. For the field: {links}</source>
      <translation>点击：缩放到该处。双击备注可输入。野外使用：{links}</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>GPX</source>
      <translation>GPX</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>How much ground to walk?</source>
      <translation>要踏勘多少地段？</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Notes on ground that is in none of these targets: {count}. Move the line to see them.</source>
      <translation>不在任何靶区内的地段上的备注：{count}。移动此线可看到它们。</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Open report</source>
      <translation>打开报告</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Pick a place</source>
      <translation>选取位置</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Runs side by side</source>
      <translation>各次运行并列</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Targets, best {share}</source>
      <translation>靶区，最佳 {share}</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>The files of this run are no longer in {}.</source>
      <translation>本次运行的文件已不在 {} 中。</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Why here?</source>
      <translation>为何在此？</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>outlining …</source>
      <translation>正在圈定 …</translation>
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>repeat with changes</source>
      <translation>修改后重复</translation>
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>Log</source>
      <translation>日志</translation>
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>Log · warnings: {}</source>
      <translation>日志 · 警告：{}</translation>
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>Sampling patches</source>
      <translation>正在采样图块</translation>
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>about {} left</source>
      <translation>约剩 {}</translation>
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>starting</source>
      <translation>正在启动</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>AUC</source>
      <translation>AUC</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>AUC over area of deposits that the map had not seen</source>
      <translation>该图未见过矿床的面积 AUC</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>Run</source>
      <translation>运行</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>Share of moved patterns that do as well</source>
      <translation>同样好的移位点型比例</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>Share of them in the best 20 % of the ground</source>
      <translation>其中位于最佳 20 % 地段的比例</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>Skill beyond location of deposits that the map had not seen; none is 0.5</source>
      <translation>该图未见过矿床在位置之外的预测能力；无预测能力为 0.5</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>best 20 %</source>
      <translation>最佳 20 %</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>compared</source>
      <translation>比较</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>p</source>
      <translation>p</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>published</source>
      <translation>已发表</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>safe</source>
      <translation>稳妥</translation>
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>skill</source>
      <translation>预测能力</translation>
    </message>
    <message>
      <location filename="../ui/panel/samples_step.py" />
      <source>1 Samples</source>
      <translation>1 样品</translation>
    </message>
    <message>
      <location filename="../ui/panel/samples_step.py" />
      <source>Clean values…</source>
      <translation>清洗数据…</translation>
    </message>
    <message>
      <location filename="../ui/panel/samples_step.py" />
      <source>Map elements…</source>
      <translation>元素制图…</translation>
    </message>
    <message>
      <location filename="../ui/panel/samples_step.py" />
      <source>Variogram…</source>
      <translation>变差函数…</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_of_share.py" />
      <source>The targets could not be outlined.</source>
      <translation>无法圈定靶区。</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>Double-click, or press F2, and type.</source>
      <translation>双击或按 F2，然后输入。</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>km²</source>
      <translation>km²</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>known</source>
      <translation>已知</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>led by</source>
      <translation>主导元素</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>nearest</source>
      <translation>最近矿床</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>note</source>
      <translation>备注</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>{count} targets</source>
      <translation>{count} 个靶区</translation>
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>{new} new · {known} with a deposit</source>
      <translation>{new} 个新靶区 · {known} 个含矿床</translation>
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Best of the methods: {method}, AUC over area {auc} ({interval}) on deposits that it had not seen.</source>
      <translation>最佳方法：{method}，对未见过矿床的面积 AUC 为 {auc}（{interval}）。</translation>
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Compare methods to learn that.</source>
      <translation>请比较方法以了解这一点。</translation>
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Nearness alone reaches {}.</source>
      <translation>仅凭邻近性达到 {}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Not tested: no deposit was held out, so nothing is known of how well unseen ones are found.</source>
      <translation>未检验：没有留出矿床，因此不知道能多好地找到未见过的矿床。</translation>
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>The best {share} % of the ground hold {captured} of them ({interval}).</source>
      <translation>最佳 {share} % 的地段含其中的 {captured}（{interval}）。</translation>
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Whether the elements tell more than location is not known.</source>
      <translation>元素是否比位置提供更多信息，尚不清楚。</translation>
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>{count} deposits that the map had not seen: AUC over area {auc} ({interval}).</source>
      <translation>该图未见过的 {count} 个矿床：面积 AUC {auc}（{interval}）。</translation>
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>Asking the model …</source>
      <translation>正在询问模型 …</translation>
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>At {x} / {y}: {value}.</source>
      <translation>在 {x} / {y}：{value}。</translation>
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>Nothing is mapped there: no sample is near enough, or it lies outside.</source>
      <translation>该处没有制图：没有足够近的样品，或位于范围之外。</translation>
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>The model gave no answer.</source>
      <translation>模型没有给出结果。</translation>
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>lowers</source>
      <translation>降低</translation>
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>raises</source>
      <translation>升高</translation>
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>this cell</source>
      <translation>此像元</translation>
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Add a folder …</source>
      <translation>添加文件夹 …</translation>
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Add files …</source>
      <translation>添加文件 …</translation>
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Files of spectra</source>
      <translation>光谱文件</translation>
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Files, a folder, or layers: choose them with the button, or write paths</source>
      <translation>文件、文件夹或图层：用按钮选择，或写出路径</translation>
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Folder of spectra</source>
      <translation>光谱文件夹</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Azimuth of the longest range</source>
      <translation>最长变程的方位角</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Direction of the longest range, clockwise from north.</source>
      <translation>最长变程的方向，自北顺时针。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Nugget</source>
      <translation>块金值</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Partial sill</source>
      <translation>偏基台值</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Partial sill of structure {number}</source>
      <translation>结构 {number} 的偏基台值</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Range</source>
      <translation>变程</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Range of structure {number}</source>
      <translation>结构 {number} 的变程</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Ratio of the shortest range to the longest</source>
      <translation>最短变程与最长变程之比</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Shortest range divided by the longest one.</source>
      <translation>最短变程除以最长变程。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>Structure {number}</source>
      <translation>结构 {number}</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>The model's own range a. Models that only approach their sill have a practical range beyond it.</source>
      <translation>模型自身的变程 a。只趋近基台值的模型，其实际变程更大。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>azimuth</source>
      <translation>方位角</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>m</source>
      <translation>m</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>practical {range}</source>
      <translation>实际 {range}</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>ratio</source>
      <translation>比值</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>sill {sill}</source>
      <translation>基台值 {sill}</translation>
    </message>
    <message>
      <location filename="../ui/variogram/boxes.py" />
      <source>{model}, smoothness {value}</source>
      <translation>{model}，平滑度 {value}</translation>
    </message>
    <message>
      <location filename="../ui/variogram/file_widget.py" />
      <source>Fit the variogram by hand, and see what it is worth.</source>
      <translation>手动拟合变差函数，并查看其效果。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/keeping.py" />
      <source>The variogram of {element} has {count} structures, and this window shows {most}.</source>
      <translation>{element} 的变差函数有 {count} 个结构，而本窗口显示 {most} 个。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/keeping.py" />
      <source>Variogram</source>
      <translation>变差函数</translation>
    </message>
    <message>
      <location filename="../ui/variogram/map_view.py" />
      <source>Variogram map</source>
      <translation>变差函数图</translation>
    </message>
    <message>
      <location filename="../ui/variogram/map_view.py" />
      <source>Variogram map, north up</source>
      <translation>变差函数图，上北</translation>
    </message>
    <message>
      <location filename="../ui/variogram/map_view.py" />
      <source>longest range towards {azimuth}°, ratio {ratio}</source>
      <translation>最长变程方向 {azimuth}°，比值 {ratio}</translation>
    </message>
    <message>
      <location filename="../ui/variogram/map_view.py" />
      <source>the same range in all directions</source>
      <translation>各方向变程相同</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>Distance ({unit})</source>
      <translation>距离（{unit}）</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>Semivariance of the logarithms</source>
      <translation>对数的半方差</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>Semivariances and model</source>
      <translation>半方差与模型</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>practical range {range}, partial sill {sill}</source>
      <translation>实际变程 {range}，偏基台值 {sill}</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>range {range}, partial sill {sill}</source>
      <translation>变程 {range}，偏基台值 {sill}</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>sill</source>
      <translation>基台值</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>variance</source>
      <translation>方差</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>{azimuth}°</source>
      <translation>{azimuth}°</translation>
    </message>
    <message>
      <location filename="../ui/variogram/plot.py" />
      <source>{distance}: semivariance {gamma} of {pairs} pairs</source>
      <translation>{distance}：{pairs} 对的半方差为 {gamma}</translation>
    </message>
    <message>
      <location filename="../ui/variogram/reading.py" />
      <source>The layer {layer} has no field {field}: choose another element.</source>
      <translation>图层 {layer} 没有字段 {field}：请选择其他元素。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>Cross-validation (leave one out)</source>
      <translation>交叉验证（留一法）</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>Mean error</source>
      <translation>平均误差</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>Mean squared standardised error</source>
      <translation>标准化误差均方</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>Observed minus estimated; 0 is right.</source>
      <translation>实测值减估值；0 为准确。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>Of {count} samples; errors are in the unit of the values.</source>
      <translation>共 {count} 个样品；误差以数值的单位计。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>Root of the mean squared error; the smaller the better.</source>
      <translation>均方误差的平方根；越小越好。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>Squared errors by the kriging variance; 1 is right. More: the variance is too small; less: too large.</source>
      <translation>误差平方除以克里金方差；1 为准确。更大：方差过小；更小：方差过大。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>The figures follow when you let go.</source>
      <translation>松开后显示数值。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>linear drift</source>
      <translation>线性漂移</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>no drift</source>
      <translation>无漂移</translation>
    </message>
    <message>
      <location filename="../ui/variogram/validation_box.py" />
      <source>this model</source>
      <translation>此模型</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>A file for kriging, with all elements that were looked at here.</source>
      <translation>供克里金使用的文件，含在此查看过的所有元素。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Choose a layer of samples.</source>
      <translation>请选择样品图层。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Copied the variograms of {elements}.</source>
      <translation>已复制 {elements} 的变差函数。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Fit automatically</source>
      <translation>自动拟合</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Fit these models</source>
      <translation>拟合这些模型</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Krige with this…</source>
      <translation>用此克里金…</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Kriging gets a temporary file; save the variograms to keep them.</source>
      <translation>克里金得到的是临时文件；如需保留请保存变差函数。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Kriging takes numbers: clean the layer first.</source>
      <translation>克里金需要数值：请先清洗图层。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Measuring and fitting {element} …</source>
      <translation>正在计算和拟合 {element} …</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>No field of this layer is recognised as an assay.</source>
      <translation>此图层没有识别为分析数据的字段。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Numbers below zero are meant, as in log-ratios</source>
      <translation>负数有意义，如对数比</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Of</source>
      <translation>取值</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Open variograms</source>
      <translation>打开变差函数</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Opens the dialog of kriging, filled in.</source>
      <translation>打开已填好的克里金对话框。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Parameters of the models that are chosen; the anisotropy too, if it is ticked.</source>
      <translation>所选模型的参数；勾选时也包括各向异性。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Reading {element} …</source>
      <translation>正在读取 {element} …</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Save the variograms of {elements}?</source>
      <translation>保存 {elements} 的变差函数？</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Save variograms</source>
      <translation>保存变差函数</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Saved the variograms of {elements} in {file}.</source>
      <translation>{elements} 的变差函数已保存到 {file}。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Show</source>
      <translation>显示</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>The layer of the samples is not in the project any more: choose another.</source>
      <translation>样品图层已不在工程中：请另选。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>The text of the file that kriging reads.</source>
      <translation>克里金所读文件的文本。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Use for kriging</source>
      <translation>用于克里金</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>Values, models and parameters as kriging chooses them without a variogram.</source>
      <translation>未给出变差函数时克里金所选的数值、模型和参数。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>all directions together</source>
      <translation>所有方向合并</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>each direction</source>
      <translation>各方向</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>natural logarithms</source>
      <translation>自然对数</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>towards {azimuth}°</source>
      <translation>方向 {azimuth}°</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>values as they are</source>
      <translation>原始值</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>{element} holds text and was read as 'Clean assays' reads it: clean the layer before kriging.</source>
      <translation>{element} 含有文本，已按“清洗分析数据”的方式读取：克里金前请先清洗图层。</translation>
    </message>
    <message>
      <location filename="../ui/variogram/window.py" />
      <source>{file} has no variogram of {element}; it has {others}.</source>
      <translation>{file} 中没有 {element} 的变差函数；有 {others}。</translation>
    </message>
  </context>
</TS>
