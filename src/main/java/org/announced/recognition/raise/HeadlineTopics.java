package org.announced.recognition.raise;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds in headlines what money is for. */
final class HeadlineTopics {

  /** What money is for, told from other things by words that mean it. */
  enum Topic {
    COMPUTING(
        "\\b(?:ai|ki|ia|artificial intelligence|clouds?|data ?cent(?:er|re)s?|comput(?:e|ing|ers?)|supercomput\\w*|servers?|gpus?|digital\\w*|rechenzentr\\w*|künstliche\\w*|centres? de données|centros? de datos|centros? de dados|intelligen\\w+ artific\\w+|datacent\\w*|hyperscale)\\b"
            + "|データセンター|クラウド|人工知能|生成AI|デジタル|数据中心|云|人工智能|算力|데이터센터|클라우드|인공지능|ЦОД"),
    CHIPS(
        "\\b(?:chips?|chipmaking|semi-?conduct\\w+|fabs?|wafers?|halbleiter\\w*|foundry|memory)\\b|半導体|半导体|芯片|晶圆|반도체|полупровод"),
    MAKING(
        "\\b(?:manufactur\\w+|plants?|factor(?:y|ies)|production|assembly|mills?|werke?|fabrik\\w*|usines?|fábricas?|stabiliment\\w*|fabriek\\w*|produktion\\w*|produc(?:ción|tion|ção|zione))\\b"
            + "|工場|生産|製造|工厂|制造|生产|공장|생산|제조"),
    PEOPLE(
        "\\b(?:train(?:ing)?|workforce|skills?|skilling|reskilling|students?|education|schools?|apprentice\\w*|ausbildung|formación|formação|formazione)\\b|人材|育成|リスキリング|培训|人才|인재|교육"),
    RESEARCH(
        "\\b(?:r&d|research|laborator(?:y|ies)|labs?|forschung\\w*|recherche|investigación|ricerca|onderzoek)\\b|研究|研发|연구"),
    ENERGY(
        "\\b(?:energy|power|grids?|nuclear|reactors?|solar|wind|hydrogen|gas|oil|lng|energie|énergie|energía|energia|electricity)\\b|電力|エネルギー|原子力|能源|电力|에너지|전력"),
    HEALTH(
        "\\b(?:drugs?|pharma\\w*|medicines?|vaccines?|biotech\\w*|biolog\\w+|health\\w*|insulin|hospital\\w*)\\b|医薬|制药|제약"),
    VEHICLES(
        "\\b(?:evs?|vehicles?|batter(?:y|ies)|cars?|trucks?|automotive|gigafactor\\w*|engines?|propulsion|aircraft|ships?|shipbuilding)\\b|電池|自動車|电池|汽车|배터리|자동차|조선"),
    GOODS(
        "\\b(?:small towns?|rural|logistics?|deliver(?:y|ies)|warehous\\w+|fulfil\\w*|stores?|restaurants?|hotels?|real estate|housing)\\b|物流|店舗"),
    NETWORKS(
        "\\b(?:sub-?sea|submarine|undersea|cables?|fib(?:er|re)|5g|6g|telecom\\w*|satellites?|broadband)\\b|海底|衛星|卫星|광케이블|위성"),
    SECURITY("\\bcyber\\w*\\b|サイバー|网络安全|사이버"),
    START_UPS("\\b(?:start-?ups?|venture|funds?|stake|shares?|acqui\\w+)\\b|スタートアップ|기금");

    private final Pattern words;

    Topic(String words) {
      this.words =
          Pattern.compile(
              words,
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
  }

  private HeadlineTopics() {}

  static Set<Topic> in(String text) {
    var topics = EnumSet.noneOf(Topic.class);
    for (var topic : Topic.values()) {
      if (topic.words.matcher(text).find()) {
        topics.add(topic);
      }
    }
    return topics;
  }

  /** Whether a word is one that tells a topic, and so is no place. */
  static boolean tells(String word) {
    return !in(word).isEmpty();
  }
}
